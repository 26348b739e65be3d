package org.hudna;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hudna.Sources.Source;
import org.junit.jupiter.api.Test;

/** What a reviewer should not have to say twice. */
class TidyTest {
    static final int LINES_PER_FILE = 300;
    static final int COLUMNS = 150;

    /** In no main source: what, and what to do instead. Comments and strings are not looked at. */
    static final Map<Pattern, String> NOT_HERE = Map.ofEntries(
        not("\\b(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime|Year)\\.now\\(\\)", "take the instant, or a Clock"),
        not("\\bnew Date\\(\\)", "take the instant, or a Clock"),
        not("\\bUUID\\.randomUUID|\\bnew Random\\(|\\bMath\\.random|\\bThreadLocalRandom\\b", "take an Ids, or a seed"),
        not("\\bZoneId\\.systemDefault|\\bTimeZone\\.getDefault|\\bLocale\\.getDefault|\\bCharset\\.defaultCharset", "take it as an argument"),
        not("\\.to(Lower|Upper)Case\\(\\)", "name the locale: Locale.ROOT"),
        not("\\bimport (static )?(lombok|org\\.mockito)\\.", "write it by hand"),
        not("(?<!@Override )\\b(public|protected) void set[A-Z]\\w*\\(", "make a new record"),
        not("\\bpackage .*\\.(util|utils|common|commons|helper|helpers|misc|dto|impl|base|manager|managers)\\b", "name the thing it is about"),
        not("\\bcatch \\((final )?(Exception|Throwable|RuntimeException|Error) ", "catch what you can answer"),
        not("\\.printStackTrace\\(|\\bThread\\.sleep\\(|\\bSystem\\.gc\\(", "do it properly"),
        not("@Disabled\\b|@Deprecated\\b|@SuppressWarnings\\(\"all\"\\)", "mend it or take it away"));

    /** Nor in the core: it shows nothing, reads no clock and no settings. */
    static final Map<Pattern, String> NOT_IN_CORE = Map.ofEntries(
        not("\\bSystem\\.(out|err|in|exit|getenv|getProperty|console)\\b", "return it, or take it as an argument"),
        not("\\bSystem\\.(currentTimeMillis|nanoTime)\\b", "take the instant"),
        not("\\bdefault\\s*(->|:)", "list the arms; where the values are not ours, say why: // not sealed: …"));

    private static final Pattern NOT_SEALED = Pattern.compile("//.*not sealed: \\S+");
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
        "(?m)^[ \\t]*public (?:(?:static|final|abstract|sealed|non-sealed|strictfp) )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern DOCUMENTED = Pattern.compile("(\\*/|(?m:^\\s*///.*))\\s*(@\\w+(\\([^()]*(\\([^()]*\\)[^()]*)*\\))?\\s*)*\\z");
    private static final List<String> PACKAGE_WORDS = List.of("IN:", "OUT:", "KEEPS:", "NEVER:");

    private static Map.Entry<Pattern, String> not(String pattern, String instead) {
        return Map.entry(Pattern.compile(pattern), instead);
    }

    @Test void no_file_is_longer_than_three_hundred_lines() {
        var offences = new TreeSet<String>();
        for (Source source : sources())
            if (source.text().lines().count() > LINES_PER_FILE)
                offences.add(source.name() + " has " + source.text().lines().count() + " lines: split it");
        assertEquals(Set.of(), offences);
    }

    /** What stands in quotes may be longer: a pattern or a question to a database is not read more easily in pieces. */
    @Test void no_line_is_longer_than_a_screen_is_wide() {
        var offences = new TreeSet<String>();
        for (Source source : sources()) {
            List<String> lines = source.text().lines().toList(), code = source.code().lines().toList();
            for (int i = 0; i < lines.size(); i++)
                if (lines.get(i).length() > COLUMNS && (isComment(lines.get(i)) || code.get(i).replaceAll(" {3,}", " ").length() > COLUMNS))
                    offences.add(source.name() + ":" + (i + 1) + " is " + lines.get(i).length() + " characters long: break it");
        }
        assertEquals(Set.of(), offences);
    }

    private static boolean isComment(String line) { return line.strip().startsWith("*") || line.strip().startsWith("/"); }

    @Test void nothing_is_called_that_has_a_better_way() {
        var offences = new TreeSet<String>();
        for (Source source : sources()) {
            NOT_HERE.forEach((pattern, instead) -> look(source, pattern, instead, offences));
            if (source.module().equals("core")) NOT_IN_CORE.forEach((pattern, instead) -> look(source, pattern, instead, offences));
        }
        assertEquals(Set.of(), offences);
    }

    @Test void nothing_is_left_undone() {
        var offences = new TreeSet<String>();
        for (Source source : sources()) LEFT_UNDONE.matcher(source.text()).results().forEach(match -> offences.add(source.at(match.start())));
        assertEquals(Set.of(), offences, "do it, or say in DECISIONS.md why not");
    }

    @Test void every_public_type_says_what_it_is() {
        var offences = new TreeSet<String>();
        for (Source source : sources()) {
            Matcher types = PUBLIC_TYPE.matcher(source.code());
            while (types.find())
                if (!DOCUMENTED.matcher(source.text().substring(0, types.start())).find())
                    offences.add(source.at(types.start(1)) + " " + types.group(1) + " has no javadoc");
        }
        assertEquals(Set.of(), offences);
    }

    @Test void every_package_says_what_comes_in_and_out_what_it_keeps_and_what_it_never_does() {
        var offences = new TreeSet<String>();
        for (Source source : sources()) {
            if (source.file().endsWith("module-info.java")) continue;
            Path about = source.file().resolveSibling("package-info.java");
            if (!Files.exists(about)) offences.add(source.module() + "/" + source.root().relativize(about) + " is missing");
            else for (String word : PACKAGE_WORDS)
                if (!Sources.read(about).contains(word)) offences.add(source.module() + "/" + source.root().relativize(about) + " lacks " + word);
        }
        assertEquals(Set.of(), offences);
    }

    private static List<Source> sources() {
        return Stream.of("ledger", "core", "app").flatMap(module -> Sources.main(module).stream()).toList();
    }

    private static void look(Source source, Pattern pattern, String instead, Set<String> offences) {
        Matcher found = pattern.matcher(source.code());
        while (found.find())
            if (!excused(source, found)) offences.add(source.at(found.start()) + " " + found.group().strip() + ": " + instead);
    }

    /** A {@code default} may stand where the line says why the values are not a closed list of ours. */
    private static boolean excused(Source source, Matcher found) {
        if (!found.group().startsWith("default")) return false;
        String line = source.text().substring(found.start()).lines().findFirst().orElseThrow();
        return NOT_SEALED.matcher(line).find();
    }
}
