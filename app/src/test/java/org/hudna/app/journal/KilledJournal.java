package org.hudna.app.journal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.ledger.writer.WriterFailure;
import org.hudna.words.Message;

/**
 * The process that is killed: {@code KilledJournal FOLDER RUN BYTES}, several senders, each of which hands in reports of so many bytes and prints the
 * key and number of each that was acknowledged, until it is killed or the record stops.
 */
final class KilledJournal {
    static final int SENDERS = 16;

    private KilledJournal() {}

    public static void main(String[] words) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Watch watch = new Watch() {
            @Override public void noted(Message what) { say("noted " + what.id()); }

            @Override public void stopped(Message why) {
                say("stopped " + why.id());
                told.countDown();
            }
        };
        Place place = new Place.Folder(Path.of(words[0]));
        Setting setting = new Setting(InstantSource.system(), new SecureRandom(), Duration.ofMillis(100), Set.of(), watch);
        if (!(LedgerJournal.open(place, setting) instanceof LedgerJournal.Opening.Opened(LedgerJournal journal))) {
            say("refused");
            return;
        }
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            String name = words[1] + "/" + sender;
            senders.add(Thread.ofPlatform().start(() -> send(journal, name, Integer.parseInt(words[2]))));
        }
        for (Thread sender : senders) sender.join();
        told.await(1, TimeUnit.MINUTES); // the senders may hear of it before the watch does: it is told by another thread
        say("over");
        Runtime.getRuntime().halt(1); // as whoever hears that it stopped does
    }

    private static void send(Journal journal, String name, int bytes) {
        try {
            for (int number = 0;; number++) {
                String key = name + "/" + number;
                if (journal.append(report(key, bytes), "duty-3", key) instanceof Answer.New(Recorded recorded)) say(key + " " + recorded.index());
            }
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof WriterFailure)) throw failed;
        }
    }

    static Entry report(String key, int bytes) {
        return new Entry.ReportReceived(Channel.SMS, Declared.NOTHING, Bytes.of(key.concat(" ".repeat(bytes)).getBytes(StandardCharsets.UTF_8)));
    }

    /** In one write, so that a line is there whole or not at all. */
    static void say(String line) {
        try (var out = new FileOutputStream(FileDescriptor.out) {
            @Override public void close() {
                // others write on
            }
        }) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
