package org.hudna.ledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.words.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeygenTest {
    @TempDir Path folder;

    @Test void a_key_is_secret_from_its_first_moment_and_its_public_half_is_shown() throws IOException {
        Path file = folder.resolve("مفتاح السجل");
        var seen = new Terminal().run("keygen", "log", "example.org/truce", "--out", file);
        assertEquals(0, seen.exit(), seen.all());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String vkey = Files.readString(folder.resolve("مفتاح السجل.vkey")).strip();
        assertTrue(seen.out().contains(vkey));
        assertFalse(seen.out().contains("PRIVATE+KEY"));
        assertEquals(List.of(SignatureType.ED25519), types("مفتاح السجل.vkey"));
    }

    @Test void what_is_asked_for_is_what_is_made() throws IOException {
        assertTypes(List.of(SignatureType.ED25519, SignatureType.COSIGNATURE_ML_DSA_44), "log", "a", "--ml-dsa");
        assertTypes(List.of(SignatureType.COSIGNATURE_ED25519), "witness", "b");
        assertTypes(List.of(SignatureType.COSIGNATURE_ML_DSA_44), "witness", "c", "--ml-dsa");
        assertTypes(List.of(SignatureType.COSIGNATURE_ED25519, SignatureType.COSIGNATURE_ML_DSA_44), "witness", "d", "--both");
    }

    @Test void a_key_is_never_overwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("k"), "precious");
        var seen = new Terminal().run("keygen", "log", "x", "--out", file);
        assertEquals(1, seen.exit());
        assertEquals(file + " is there already, and nothing is ever overwritten.", seen.firstLine());
        assertEquals("precious", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("k.vkey")));
    }

    @Test void a_public_file_in_the_way_leaves_no_secret_behind() throws IOException {
        Files.writeString(folder.resolve("k.vkey"), "another");
        assertEquals(1, new Terminal().run("keygen", "log", "x", "--out", folder.resolve("k")).exit());
        assertFalse(Files.exists(folder.resolve("k")));
    }

    @Test void a_folder_that_is_not_there_cannot_be_written_to() {
        var seen = new Terminal().run("keygen", "log", "x", "--out", folder.resolve("no/k"));
        assertEquals(3, seen.exit());
        assertEquals("There is no file or folder " + folder.resolve("no/k") + ".", seen.firstLine());
    }

    @Test void a_name_too_long_for_its_kind_is_refused() {
        var seen = new Terminal().run("keygen", "witness", "n".repeat(256), "--ml-dsa", "--out", folder.resolve("k"));
        assertEquals(1, seen.exit());
        assertFalse(Files.exists(folder.resolve("k")));
    }

    @Test void inspect_tells_both_halves_apart_and_keeps_the_secret() throws IOException {
        Path file = folder.resolve("k");
        new Terminal().run("keygen", "witness", "north", "--both", "--out", file);
        for (Lang lang : Lang.values()) {
            var secret = new Terminal().run("inspect", file, "--lang", lang.tag());
            var shown = new Terminal().run("inspect", folder.resolve("k.vkey"), "--lang", lang.tag());
            assertEquals(0, secret.exit());
            assertEquals(0, shown.exit());
            for (String line : Files.readAllLines(file)) assertFalse(secret.all().contains(line.split("\\+", 5)[4]), "the seed");
            for (String line : Files.readAllLines(folder.resolve("k.vkey"))) assertTrue(shown.out().contains(line) && secret.out().contains(line));
        }
        assertEquals("The public key of north.", new Terminal().run("inspect", folder.resolve("k.vkey")).firstLine());
    }

    private void assertTypes(List<SignatureType> types, String whose, String name, String... option) throws IOException {
        var words = new java.util.ArrayList<Object>(List.of("keygen", whose, name, "--out", folder.resolve(name)));
        words.addAll(List.of(option));
        var seen = new Terminal().run(words.toArray());
        assertEquals(0, seen.exit(), seen.all());
        assertEquals(types, types(name + ".vkey"));
    }

    private List<SignatureType> types(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream().map(line -> assertInstanceOf(KeyRead.Read.class, VerifierKey.read(line)).key()
            .type()).toList();
    }
}
