package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.ledger.policy.Parties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that anyone may have made. */
class FolderResourcesTest {
    @TempDir Path outside;

    private Path folder() throws IOException {
        return Files.createDirectories(outside.resolve("log"));
    }

    private Path put(String path, byte[] bytes) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private void broken(String path) throws IOException {
        var resources = new FolderResources(folder());
        assertThrows(UncheckedIOException.class, () -> resources.read(path));
    }

    @Test void a_whole_log_in_a_folder_holds() throws IOException {
        Parties parties = Parties.quick(1, 1);
        Log log = Log.of(513).signed(parties, 0);
        for (Map.Entry<String, byte[]> file : log.files().files.entrySet()) put(file.getKey(), file.getValue());
        assertInstanceOf(LogVerdict.Holds.class, VerifyLog.at(new FolderResources(folder()), parties.policy(), Progress.NONE));
    }

    @Test void what_is_not_there_is_absent_and_a_folder_that_is_not_there_is_broken() throws IOException {
        assertEquals(Optional.empty(), new FolderResources(folder()).read("checkpoint"));
        assertEquals(Optional.empty(), new FolderResources(folder()).read("tile/0/x001/000"));
        var nowhere = new FolderResources(outside.resolve("nowhere"));
        assertThrows(UncheckedIOException.class, () -> nowhere.read("checkpoint"));
    }

    @Test void a_path_out_of_the_folder_is_not_even_asked_for() throws IOException {
        Files.write(outside.resolve("secret"), new byte[] {1});
        var resources = new FolderResources(folder());
        for (String path : List.of("../secret", "tile/../../secret", "/etc/passwd", "", ".", "tile//0", "tile/", ".hidden", "a\\b", "a\0b",
            "a/".repeat(100_000) + "a"))
            assertThrows(IllegalArgumentException.class, () -> resources.read(path), path);
    }

    @Test void a_link_within_the_folder_is_followed_and_one_out_of_it_is_not() throws IOException {
        Files.write(outside.resolve("secret"), new byte[] {1});
        put("tile/0/000", new byte[] {2});
        Files.createSymbolicLink(folder().resolve("checkpoint"), folder().resolve("tile/0/000"));
        assertArrayEquals(new byte[] {2}, new FolderResources(folder()).read("checkpoint").orElseThrow());
        Files.createSymbolicLink(folder().resolve("tile/0/001"), outside.resolve("secret"));
        broken("tile/0/001");
        Files.createSymbolicLink(folder().resolve("other"), outside);
        broken("other/secret");
        Files.createSymbolicLink(folder().resolve("dangling"), outside.resolve("nothing"));
        assertEquals(Optional.empty(), new FolderResources(folder()).read("dangling"));
    }

    @Test void the_folder_itself_may_be_a_link() throws IOException {
        put("checkpoint", new byte[] {3});
        Path link = Files.createSymbolicLink(outside.resolve("link"), folder());
        assertArrayEquals(new byte[] {3}, new FolderResources(link).read("checkpoint").orElseThrow());
    }

    @Test void a_folder_in_place_of_a_file_is_broken_and_below_a_file_nothing_is() throws IOException {
        Files.createDirectories(folder().resolve("checkpoint"));
        broken("checkpoint");
        put("tile", new byte[] {1});
        assertEquals(Optional.empty(), new FolderResources(folder()).read("tile/0/000"));
    }

    @Test void a_file_as_long_as_it_can_be_is_read_and_one_byte_more_is_broken() throws IOException {
        put("tile/0/000", new byte[8192]);
        assertEquals(8192, new FolderResources(folder()).read("tile/0/000").orElseThrow().length);
        put("tile/0/001", new byte[8193]);
        broken("tile/0/001");
        put("checkpoint", new byte[(1 << 20) + 1]);
        broken("checkpoint");
    }
}
