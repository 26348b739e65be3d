package org.hudna.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the ledger, in order: a room uses only rooms that stand above it. Read from our own class files. */
class LedgerTreeTest {
    static final List<String> ROOMS = List.of("words", "tree", "tiles", "note", "checkpoint", "policy", "proof", "statement", "disclosure",
        "store", "witness",
        "writer", "serving", "cli");

    private static final Path CLASSES = Path.of("target", "classes", "org", "hudna", "ledger");
    private static final Pattern OURS = Pattern.compile("org/hudna/(\\w+)/(\\w+)/");

    @Test void a_room_uses_only_rooms_above_it_and_nothing_else_of_ours() throws IOException {
        var offences = new TreeSet<String>();
        for (Path file : classFiles()) {
            String home = CLASSES.relativize(file).getName(0).toString();
            for (var entry : ClassFile.of().parse(file).constantPool())
                if (entry instanceof Utf8Entry text)
                    OURS.matcher(text.stringValue()).results()
                        .filter(used -> !used.group(1).equals("ledger") || ROOMS.indexOf(used.group(2)) > ROOMS.indexOf(home))
                        .forEach(used -> offences.add(home + " uses " + used.group() + " (" + file.getFileName() + ")"));
        }
        assertEquals(new TreeSet<String>(), offences);
    }

    @Test void every_room_stands_in_the_list() throws IOException {
        var strangers = new TreeSet<String>();
        for (Path file : classFiles()) {
            String home = CLASSES.relativize(file).getName(0).toString();
            if (!ROOMS.contains(home)) strangers.add(home);
        }
        assertEquals(new TreeSet<String>(), strangers);
    }

    private static List<Path> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
