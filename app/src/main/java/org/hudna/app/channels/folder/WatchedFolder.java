package org.hudna.app.channels.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hudna.app.people.May;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Intaking;
import org.hudna.app.room.Took;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.intake.Take;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * Takes files out of a folder: those that have stood still for a while, and those that were renamed into it. What was taken is durable before its
 * file is moved, so that after a crash it is found again, is held already, and is moved then.
 */
public final class WatchedFolder implements AutoCloseable {

    private static final String BY = May.TOKEN + "watched-folder";
    private static final Acting WHO = new Acting(new Viewer(BY, Set.of(), Optional.empty()), BY, Optional.empty());
    /** As programs call what they have not finished. */
    private static final Set<String> UNFINISHED = Set.of(".part", ".partial", ".tmp", ".temp", ".crdownload", ".filepart", ".!ut", ".swp", "~");

    private final Path folder;
    private final Intaking intaking;
    private final Setting setting;
    private final Aside aside;
    private final Map<Path, Seen> seen = new HashMap<>();
    private Optional<WatchService> service = Optional.empty();
    private Optional<Thread> thread = Optional.empty();

    /**
     * How it goes about it.
     *
     * @param still for how long a file must not have changed
     * @param lang of the notes
     * @param say hears what an operator must know
     */
    public record Setting(InstantSource clock, Duration still, Lang lang, Consumer<Message> say) {}

    /** How a file was when it was last looked at, and since when it has been so. */
    private record Seen(long size, Instant changed, Instant since) {}

    public WatchedFolder(Path folder, Intaking intaking, Setting setting) {
        this.folder = folder;
        this.intaking = intaking;
        this.setting = setting;
        this.aside = new Aside(folder, setting.lang());
    }

    /** Looks on a thread of its own, as soon as something changes and every {@code still} besides, until it is closed. */
    public void start() throws IOException {
        aside.prepare();
        WatchService watching = folder.getFileSystem().newWatchService();
        folder.register(watching, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        service = Optional.of(watching);
        thread = Optional.of(Thread.ofPlatform().name("watched-folder").daemon().start(() -> watch(watching)));
    }

    private void watch(WatchService watching) {
        try {
            while (true) {
                looked();
                WatchKey key = watching.poll(Math.max(50, setting.still().toMillis()), TimeUnit.MILLISECONDS);
                if (key == null) continue;
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException _) {
            return; // it was closed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A disk that is full or gone does not end the watching. */
    private void looked() {
        try {
            look();
        } catch (IOException broken) {
            setting.say().accept(Message.of("channel.folder-broken", "folder", folder.toString(), "detail", String.valueOf(broken.getMessage())));
        } catch (org.hudna.ledger.writer.WriterFailure | java.util.concurrent.CompletionException stopped) {
            setting.say().accept(Message.of("channel.folder-broken", "folder", folder.toString(), "detail", String.valueOf(stopped.getMessage())));
        }
    }

    /** Looks once. @return how many files were taken, refused or found held */
    public int look() throws IOException {
        int moved = 0;
        List<Path> files = files();
        seen.keySet().retainAll(files);
        for (Path file : files) if (isStill(file) && moved(file)) moved++;
        return moved;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                boolean finished = !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
                if (finished && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) files.add(file);
            }
        }
        files.sort(Path::compareTo);
        return files;
    }

    /** Neither longer nor newer than it was, for long enough by our own clock: those of other machines may be wrong. */
    private boolean isStill(Path file) throws IOException {
        Optional<Seen> now = attributes(file);
        if (now.isEmpty()) return false;
        Seen before = seen.get(file);
        boolean same = before != null && before.size() == now.get().size() && before.changed().equals(now.get().changed());
        if (!same) seen.put(file, now.get());
        return same && !now.get().since().isBefore(before.since().plus(setting.still()));
    }

    private Optional<Seen> attributes(Path file) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Seen(is.size(), is.lastModifiedTime().toInstant(), setting.clock().instant()));
        } catch (java.nio.file.NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private boolean moved(Path file) throws IOException {
        if (Files.size(file) > Take.LARGEST) return aside.refused(file, Message.of("intake.too-large", "limit", Take.LARGEST >> 20));
        byte[] bytes = Files.readAllBytes(file);
        Seen before = seen.get(file);
        Optional<Seen> after = attributes(file);
        boolean whole = after.isPresent() && after.get().size() == bytes.length && after.get().changed().equals(before.changed());
        if (!whole) {
            seen.remove(file);
            return false;
        }
        String name = file.getFileName().toString();
        Channel channel = name.toLowerCase(Locale.ROOT).endsWith(".eml") ? Channel.EMAIL : Channel.FILE;
        return moved(file, intaking.take(new Incoming(Bytes.of(bytes), channel, Declared.file(name), Optional.empty()), WHO));
    }

    private boolean moved(Path file, Took took) throws IOException {
        seen.remove(file);
        return switch (took) {
            case Took.Kept(ReportId id, long _, Optional<Message> why) ->
                aside.taken(file, id, why.map(it -> Message.of("channel.aside", "why", it)));
            case Took.Held(ReportId id, Optional<Instant> since) -> aside.taken(file, id, Optional.of(held(since)));
            case Took.Refused(Message why) -> aside.refused(file, why);
            case Took.Forbidden _, Took.KeyTaken _ -> aside.refused(file, Message.of("channel.may-not"));
        };
    }

    private static Message held(Optional<Instant> since) {
        return since.map(at -> Message.of("channel.held-since", "at", at.atZone(java.time.ZoneOffset.UTC))).orElse(Message.of("channel.held"));
    }

    @Override public void close() {
        service.ifPresent(watching -> {
            try {
                watching.close();
            } catch (IOException broken) {
                setting.say().accept(Message.of("channel.folder-broken", "folder", folder.toString(), "detail", String.valueOf(broken.getMessage())));
            }
        });
        thread.ifPresent(running -> {
            try {
                running.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
