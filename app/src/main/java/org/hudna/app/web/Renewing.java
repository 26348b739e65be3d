package org.hudna.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Notices within ten seconds that a certificate was renewed. Where the new files cannot be used, the old ones go on and the log says so. */
final class Renewing {

    private static final System.Logger LOG = System.getLogger(Renewing.class.getName());
    private static final long SECONDS = 10;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("certificates").factory());

    private final Path certificate;
    private final Path key;
    private final Runnable renew;
    private FileTime last;

    private Renewing(Path certificate, Path key, Runnable renew) {
        this.certificate = certificate;
        this.key = key;
        this.renew = renew;
        this.last = newest();
    }

    static void watch(Path certificate, Path key, Runnable renew) { TIMER.scheduleAtFixedRate(new Renewing(certificate, key, renew)::look, SECONDS, SECONDS, TimeUnit.SECONDS); }

    private void look() {
        FileTime now = newest();
        if (now.equals(last)) return;
        last = now;
        try {
            renew.run();
            LOG.log(System.Logger.Level.INFO, "the certificate was renewed");
        } catch (IllegalStateException | IllegalArgumentException | java.io.UncheckedIOException unusable) {
            LOG.log(System.Logger.Level.ERROR, "the new certificate cannot be used, the old one goes on: " + unusable.getMessage());
        }
    }

    private FileTime newest() {
        try {
            FileTime one = Files.getLastModifiedTime(certificate), other = Files.getLastModifiedTime(key);
            return one.compareTo(other) > 0 ? one : other;
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
