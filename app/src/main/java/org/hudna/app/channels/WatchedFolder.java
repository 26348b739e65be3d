package org.hudna.app.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hudna.app.people.May;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Room;
import org.hudna.app.room.Took;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Take;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/**
 * A folder whose files are taken as reports. A file that has not changed between two looks is whole; once it is durable it is moved to {@code taken/}, and one
 * that cannot be held to {@code refused/}, each with a note that says why. Looked at again after a stop, a file that was taken before is held already.
 */
public final class WatchedFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WatchedFolder.class.getName());
    private static final String CODE = May.TOKEN + "watched-folder";
    private static final Acting FOLDER = new Acting(new Viewer(CODE, Set.of(), Optional.empty()), CODE, Optional.empty());

    private final Path folder;
    private final Room room;
    private final Lang lang;
    private final Map<Path, Look> before = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("watched-folder").factory());

    /** How a file was at a look. */
    private record Look(long size, FileTime changed) {}

    /** @param lang of the notes */
    public WatchedFolder(Path folder, Room room, Lang lang) {
        this.folder = folder;
        this.room = room;
        this.lang = lang;
    }

    /** Looks at once, and then so often. */
    public void start(Duration every) { timer.scheduleWithFixedDelay(this::lookAndTell, 0, every.toMillis(), TimeUnit.MILLISECONDS); }

    private void lookAndTell() {
        try {
            look();
        } catch (IOException | UncheckedIOException away) {
            LOG.log(System.Logger.Level.WARNING, "the watched folder cannot be read: " + away.getClass().getSimpleName());
        }
    }

    /** Takes every file that is whole; how many. */
    int look() throws IOException {
        Files.createDirectories(folder.resolve("taken"));
        Files.createDirectories(folder.resolve("refused"));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
        before.keySet().retainAll(files);
        int taken = 0;
        for (Path file : files) if (isWhole(file) && take(file)) taken++;
        return taken;
    }

    private boolean isWhole(Path file) throws IOException {
        try {
            Look now = new Look(Files.size(file), Files.getLastModifiedTime(file));
            return now.equals(before.put(file, now));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private boolean take(Path file) throws IOException {
        if (Files.size(file) > Take.LARGEST) return aside(file, "refused", Message.of("intake.too-large", "limit", Take.LARGEST >> 20));
        String name = file.getFileName().toString();
        Channel channel = name.toLowerCase(Locale.ROOT).endsWith(".eml") ? Channel.EMAIL : Channel.FILE;
        return switch (room.intaking().take(new Incoming(Bytes.of(Files.readAllBytes(file)), channel, Declared.file(name), Optional.empty()), FOLDER)) {
            case Took.Kept(var id, var _, Optional<Message> why) -> aside(file, "taken", why.orElse(Message.of("channel.taken", "report", id.sha256())));
            case Took.Held(var id, var _) -> aside(file, "taken", Message.of("channel.held", "report", id.sha256()));
            case Took.Refused(Message why) -> aside(file, "refused", why);
            case Took.KeyTaken _, Took.Forbidden _ -> throw new IllegalStateException("a folder brings no key, and may bring reports");
        };
    }

    /** The note first: a stop in between leaves the file where it is taken up again. */
    private boolean aside(Path file, String where, Message why) throws IOException {
        Path to = free(folder.resolve(where), file.getFileName().toString());
        Files.writeString(to.resolveSibling(to.getFileName() + ".note.txt"), Texts.of(lang).say(why) + "\n", StandardCharsets.UTF_8);
        Files.move(file, to);
        before.remove(file);
        return true;
    }

    /** A name that no earlier file has. */
    private static Path free(Path folder, String name) throws IOException {
        for (int number = 0; ; number++) {
            Path to = folder.resolve(number == 0 ? name : number + "-" + name);
            try {
                Files.createFile(to);
                Files.delete(to);
                return to;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    @Override public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
