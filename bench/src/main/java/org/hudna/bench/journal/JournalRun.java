package org.hudna.bench.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.bench.ledger.Load;
import org.hudna.bench.ledger.Waits;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Said;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.who.SourceId;

/**
 * {@code JournalRun FOLDER seconds entries clients…}, or {@code JournalRun FOLDER URL LOCK-URL seconds entries clients…}: for each number of clients,
 * reports of 512 bytes acknowledged durable a second, the ledger's cadence of one second running beside; how long each waits at two steady rates;
 * then {@code entries} more, a third of them each reports, claims and small ones; then all of it read again.
 */
public final class JournalRun {
    private static final int AHEAD = 4096;
    private static final int[] RATES = {200, 2_000};

    private JournalRun() {}

    /** See the class. */
    public static void main(String[] words) throws InterruptedException {
        boolean server = words[1].startsWith("jdbc:");
        Path folder = Path.of(words[0]);
        Place place = server ? new Place.Server(words[1], words[2], folder) : new Place.Folder(folder);
        List<String> rest = Arrays.asList(words).subList(server ? 3 : 1, words.length);
        try (LedgerJournal journal = OpenJournal.at(place)) {
            for (String clients : rest.subList(2, rest.size())) {
                Load.Result result = Load.run(Integer.parseInt(clients), Double.parseDouble(rest.get(0)), (client, number) ->
                    journal.append(report(clients + "-" + client + "-" + number), "token:bench", "bench/" + clients + "/" + client + "/" + number));
                System.out.println("acknowledged, " + clients + " clients: " + result.text());
            }
            for (int rate : RATES) System.out.println("at " + rate + "/s: " + steady(journal, rate, Double.parseDouble(rest.get(0))).text());
            fill(journal, Integer.parseInt(rest.get(1)));
            for (int round = 0; round < 3; round++) replay(journal);
        }
    }

    /** As many a second, whether or not those before are answered; each waits from when it was due. */
    private static Waits steady(LedgerJournal journal, int rate, double seconds) {
        Waits waits = new Waits();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int number = 0; number < rate * seconds; number++) {
            long due = start + (long) (number * 1e9 / rate);
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            answers.add(journal.submit(report(rate + "-" + number), "token:bench", "steady/" + rate + "/" + number).thenRun(() -> {
                synchronized (waits) {
                    waits.note(System.nanoTime() - due);
                }
            }));
        }
        answers.forEach(CompletableFuture::join);
        return waits;
    }

    private static void fill(LedgerJournal journal, int entries) {
        long start = System.nanoTime();
        Deque<CompletableFuture<Journal.Answer>> waiting = new ArrayDeque<>();
        for (int i = 0; i < entries; i++) {
            Entry entry = switch (i % 3) {
                case 0 -> report("fill " + i);
                case 1 -> new Entry.ClaimMade(claim(i), Optional.of(Bytes.of(new byte[] {(byte) i}).id()));
                default -> new Entry.ReportTaken(Bytes.of(new byte[] {(byte) i}).id()); // not sealed: a remainder of three
            };
            waiting.add(journal.submit(entry, "duty-3", "fill/" + i));
            if (waiting.size() > AHEAD) waiting.remove().join();
        }
        waiting.forEach(CompletableFuture::join);
        System.out.printf(Locale.ROOT, "handed in without waiting: %d entries, %.0f/s%n", entries, entries / ((System.nanoTime() - start) / 1e9));
    }

    private static void replay(LedgerJournal journal) {
        long start = System.nanoTime();
        long[] count = new long[1];
        journal.read(0, journal.size(), _ -> count[0]++);
        System.out.printf(Locale.ROOT, "read again: %d entries, %.0f/s%n", count[0], count[0] / ((System.nanoTime() - start) / 1e9));
    }

    private static Entry report(String name) {
        byte[] bytes = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 512);
        return new Entry.ReportReceived(Channel.SMS, Declared.NOTHING, Bytes.of(bytes));
    }

    private static Claim claim(int number) {
        var learned = Instant.parse("2016-02-27T00:00:00Z").plusSeconds(number);
        return Claim.of(new ClaimId("c-" + number), new EventId("e-" + number / 3), new Said(new SourceId("source " + number % 40), Optional.empty(),
            Said.Stance.ALLEGES, Optional.empty(), learned), new Happened(Span.at(learned.minusSeconds(3600)), Happened.Extent.ONCE),
            List.of(Act.of(Deed.SHELLING)));
    }
}
