package org.hudna;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hudna.words.Lang;

/** The files of texts as they lie in the tree, and what stands in one text. */
final class WordFiles {
    static final Path FOLDER = Path.of("src", "main", "resources", "org", "hudna", "words");
    /** The forms in which a text may ask for a hole; see {@link org.hudna.words.Texts}. */
    private static final Pattern FORM = Pattern.compile("_(n|or|date|time|zone|days|hours|minutes)$");

    private WordFiles() {
    }

    /** The topics that a language has files for. */
    static Set<String> topics(Lang lang) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(lang.tag()))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.properties$", "")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The topics that the index lists. */
    static Set<String> listed() {
        return Sources.read(FOLDER.resolve("topics.txt")).lines().map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of a language by id. */
    static Map<String, String> texts(Lang lang) {
        var texts = new TreeMap<String, String>();
        for (String topic : topics(lang)) {
            var file = new Properties();
            try {
                file.load(new StringReader(Sources.read(FOLDER.resolve(lang.tag()).resolve(topic + ".properties"))));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            file.forEach((id, text) -> texts.put((String) id, (String) text));
        }
        return texts;
    }

    /** A hole's name without the form in which a text asks for it. */
    static String bare(String hole) {
        return FORM.matcher(hole).replaceFirst("");
    }

    /** One text taken apart: its holes; its choices and counts with their keys; what a reader sees; types that we do not use. */
    record Anatomy(Set<String> holes, Map<String, Set<String>> choices, Map<String, Set<String>> counts, String seen, Set<String> strange) {
        static Anatomy of(String text) {
            var pattern = new MessagePattern(text);
            var anatomy = new Anatomy(new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), seen(pattern), new TreeSet<>());
            for (int i = 0; i < pattern.countParts(); i++)
                if (pattern.getPart(i).getType() == Part.Type.ARG_START) anatomy.add(pattern, i);
            return anatomy;
        }

        private void add(MessagePattern pattern, int start) {
            ArgType type = pattern.getPart(start).getArgType();
            String name = pattern.getSubstring(pattern.getPart(start + 1));
            holes.add(name);
            if (type == ArgType.SELECT) choices.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(keys(pattern, start));
            if (type == ArgType.PLURAL) counts.merge(name + "@" + start, keys(pattern, start), (a, _) -> a);
            if (type == ArgType.SIMPLE && !pattern.partSubstringMatches(pattern.getPart(start + 2), "number"))
                strange.add(name + ", " + pattern.getSubstring(pattern.getPart(start + 2)));
            if (type == ArgType.CHOICE) strange.add(name + ", choice");
        }

        private static Set<String> keys(MessagePattern pattern, int start) {
            var keys = new HashSet<String>();
            int limit = pattern.getLimitPartIndex(start);
            for (int i = start + 2; i < limit; i++) {
                Part part = pattern.getPart(i);
                if (part.getType() == Part.Type.ARG_SELECTOR) keys.add(pattern.getSubstring(part));
                if (part.getType() == Part.Type.MSG_START) i = pattern.getLimitPartIndex(i);
            }
            return keys;
        }

        /** The letters that are shown: all but names of holes, keys and types. */
        private static String seen(MessagePattern pattern) {
            var seen = new StringBuilder();
            var within = new ArrayDeque<Part.Type>();
            int from = 0;
            for (int i = 0; i < pattern.countParts(); i++) {
                Part part = pattern.getPart(i);
                if (within.peek() == Part.Type.MSG_START) seen.append(pattern.getPatternString(), from, part.getIndex()).append(' ');
                from = part.getLimit();
                if (part.getType() == Part.Type.MSG_START || part.getType() == Part.Type.ARG_START) within.push(part.getType());
                if (part.getType() == Part.Type.MSG_LIMIT || part.getType() == Part.Type.ARG_LIMIT) within.pop();
            }
            return seen.toString();
        }
    }
}
