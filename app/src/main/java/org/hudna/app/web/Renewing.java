package org.hudna.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.ssl.SslBundle;

/** Notices within ten seconds that a certificate was renewed. Where the new files cannot be used, the old ones go on and the log says so. */
final class Renewing implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Renewing.class.getName());
    private static final long SECONDS = 10;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("certificates")
        .factory());
    private final Certificates files;
    private final Consumer<SslBundle> renew;
    private List<FileTime> last;

    Renewing(Certificates files, Consumer<SslBundle> renew) {
        this.files = files;
        this.renew = renew;
        this.last = times();
        timer.scheduleAtFixedRate(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Looks now. */
    synchronized void look() {
        List<FileTime> now = times();
        if (now.equals(last)) return;
        last = now;
        switch (files.read()) {
            case Certificates.Outcome.Usable(SslBundle bundle) -> {
                renew.accept(bundle);
                LOG.log(System.Logger.Level.INFO, "the certificate was renewed");
            }
            case Certificates.Outcome.Refused(var why) ->
                LOG.log(System.Logger.Level.ERROR, "the new certificate cannot be used, the old one goes on: " + why.id());
        }
    }

    private List<FileTime> times() { return List.of(time(files.certificate()), time(files.key())); }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    @Override public void close() { timer.shutdownNow(); }
}
