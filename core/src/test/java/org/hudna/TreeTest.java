package org.hudna;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The data's way, as a table: a room may use only what stands in its row, and only rows above its own. A package below a room belongs to it.
 * Read from our own class files; blind to reflection and to constants, which the compiler copies.
 */
class TreeTest {
    /** To change the tree, change this table: {@code row(room, what it may use)}. */
    static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        row("truth");
        row("words");
        row("who", "words");
        row("where", "words");
        row("when", "words", "truth");
        row("arms", "words", "truth");
        row("deeds", "words", "truth", "who", "arms");
        row("intake", "words", "who", "when");
        row("claims", "words", "truth", "who", "where", "when", "arms", "deeds", "intake");
        row("incidents", "words", "truth", "who", "where", "when", "arms", "deeds", "intake", "claims");
        row("terms", "words", "truth", "who", "where", "when", "arms", "deeds");
        row("assessment", "words", "truth", "who", "where", "when", "arms", "deeds", "claims", "incidents", "terms");
        row("bulletin", "words", "truth", "who", "where", "when", "arms", "deeds", "intake", "claims", "incidents", "terms", "assessment");
    }

    /** What the core may use besides itself. */
    static final Pattern ALLOWED = Pattern.compile("""
        java/(lang|util|time|math|text|io|nio/charset|security)/.*\
        |java/nio/\\w*Buffer|java/nio/ByteOrder\
        |org/hudna/.*\
        |org/locationtech/jts/.*|org/snakeyaml/engine/.*|com/ibm/icu/.*|de/siegmar/fastcsv/.*|mil/nga/(mgrs|grid)/.*|org/apache/james/mime4j/.*|org/jsoup/.*|javax/xml/stream/.*|tools/jackson/core/.*""");

    /** And what it may not, though it lies there: the core is pure. */
    static final Pattern FORBIDDEN = Pattern.compile("""
        java/io/(File|RandomAccess).*|java/io/Console|java/lang/Process.*|java/lang/Runtime|java/lang/management/.*\
        |java/util/(logging|prefs)/.*|java/util/(Timer|Scanner)|java/time/Clock""");

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");

    private static void row(String room, String... uses) {
        for (String used : uses)
            if (!MAY_USE.containsKey(used)) throw new IllegalArgumentException(room + " stands above " + used);
        MAY_USE.put(room, Set.of(uses));
    }

    @Test void each_room_uses_only_the_rooms_of_its_row() {
        var offences = new TreeSet<String>();
        for (Path file : classFiles())
            for (String used : usedBy(file))
                if (used.startsWith("org/hudna/") && !mayUse(room(file), used))
                    offences.add(room(file) + " uses " + used.split("/")[2] + " (" + file.getFileName() + " uses " + used + ")");
        assertEquals(Set.of(), offences, "see the table in TreeTest");
    }

    @Test void the_core_is_pure_and_knows_few_libraries() {
        var offences = new TreeSet<String>();
        for (Path file : classFiles())
            for (String used : usedBy(file))
                if (!ALLOWED.matcher(used).matches() || FORBIDDEN.matcher(used).matches())
                    offences.add(CLASSES.relativize(file) + " uses " + used.replace('/', '.'));
        assertEquals(Set.of(), offences);
    }

    @Test void every_package_has_a_row() {
        var offences = new TreeSet<String>();
        for (Path file : classFiles())
            if (!MAY_USE.containsKey(room(file))) offences.add("org.hudna." + room(file) + " has no row in TreeTest");
        assertEquals(Set.of(), offences);
    }

    private static boolean mayUse(String room, String used) {
        String other = used.split("/")[2];
        return other.equals(room) || MAY_USE.getOrDefault(room, Set.of()).contains(other);
    }

    /** The folder right below {@code org/hudna}, or the name of the class where it lies in none. */
    private static String room(Path file) {
        return CLASSES.relativize(file).getName(2).toString();
    }

    private static List<Path> classFiles() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The classes that a class file names, by themselves or in descriptors and signatures. */
    private static Set<String> usedBy(Path file) {
        var used = new HashSet<String>();
        try {
            for (var entry : ClassFile.of().parse(file).constantPool()) {
                if (entry instanceof ClassEntry name && !name.asInternalName().startsWith("[")) used.add(name.asInternalName());
                if (entry instanceof Utf8Entry text)
                    IN_DESCRIPTOR.matcher(text.stringValue()).results().map((MatchResult match) -> match.group(1)).forEach(used::add);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return used;
    }
}
