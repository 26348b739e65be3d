package org.hudna;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java files of the tree, as the tests that hold its walls read them. */
final class Sources {
    /** Comments, text blocks, strings and characters, whichever begins first. */
    private static final Pattern TOKENS = Pattern.compile("""
        (?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)\
        |(?<block>\"""(?s:.*?)\""")\
        |(?<string>"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+")\
        |(?<char>'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')""");

    private Sources() {
    }

    /** The main sources of a module, which lies beside the one under test; none where the module has none. */
    static List<Source> main(String module) {
        Path root = Path.of("..", module, "src", "main", "java");
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().map(file -> new Source(module, root, file, read(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The templates of the pages, as text: their strings are looked at, not their Java. */
    static List<String> templates() {
        Path root = Path.of("..", "app", "src", "main", "jte");
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".jte")).sorted().map(Sources::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    record Source(String module, Path root, Path file, String text) {
        /** Where it stands, for a person who must go there: {@code core/org/hudna/who/ActorId.java}. */
        String name() {
            return module + "/" + root.relativize(file).toString().replace('\\', '/');
        }

        /** The name and line of a place in the text, as an editor takes it. */
        String at(int offset) {
            return name() + ":" + (1 + text.substring(0, offset).chars().filter(c -> c == '\n').count());
        }

        /** The text with comments, strings and characters blanked out, every other character where it was. */
        String code() {
            return blanked("comment", "block", "string", "char");
        }

        /** The strings, without their quotes. */
        List<String> strings() {
            var strings = new ArrayList<String>();
            Matcher tokens = TOKENS.matcher(text);
            while (tokens.find())
                if (tokens.group("string") != null) strings.add(tokens.group().substring(1, tokens.group().length() - 1));
            return strings;
        }

        private String blanked(String... kinds) {
            return TOKENS.matcher(text).replaceAll(token -> {
                for (String kind : kinds)
                    if (token.namedGroups().get(kind) instanceof Integer group && token.group(group) != null)
                        return Matcher.quoteReplacement(token.group().replaceAll("[^\\n]", " "));
                return Matcher.quoteReplacement(token.group());
            });
        }
    }
}
