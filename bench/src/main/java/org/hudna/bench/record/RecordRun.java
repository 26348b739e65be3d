package org.hudna.bench.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Stamp;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Secret;
import org.hudna.bench.journal.OpenJournal;
import org.hudna.bulletin.Role;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Reach;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.terms.reading.TermsReader;

/**
 * {@code RecordRun FOLDER INCIDENTS CLAIMS SHARE AGREEMENT}: a record of so many incidents with so many claims each at the mean, of which the share
 * was taken in at a desk, as the service would have written it: people, the agreement, reports, claims, what matching found, decisions. Prints a duty
 * officer's token.
 *
 * <p>A claim from a desk is five entries in six of ten cases, else four: report, who sent it, taken, claim, closed. Others come from tables of a
 * thousand rows. A hundred incidents are gathered at a time; of every third the last claim comes with the next hundred. One in twenty is decided on.
 */
public final class RecordRun {
    private static final int AHEAD = 8_192;
    private static final int TOGETHER = 100;
    private static final int ROWS = 1_000;
    private static final String DESK = "duty";

    private final LedgerJournal journal;
    private final Country country;
    private final double claims;
    private final double desk;
    private final Deque<CompletableFuture<Journal.Answer>> waiting = new ArrayDeque<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private long number;
    private Optional<ReportId> table = Optional.empty();
    private int rows;

    private RecordRun(LedgerJournal journal, Country country, double claims, double desk) {
        this.journal = journal;
        this.country = country;
        this.claims = claims;
        this.desk = desk;
    }

    /** See the class. */
    public static void main(String[] args) throws IOException {
        int incidents = Integer.parseInt(args[1]);
        try (LedgerJournal journal = OpenJournal.at(new Place.Folder(Path.of(args[0])))) {
            if (journal.size() > 1) throw new IllegalStateException("there is a record already");
            RecordRun run = new RecordRun(journal, new Country(incidents), Double.parseDouble(args[2]), Double.parseDouble(args[3]));
            long start = System.nanoTime();
            String token = run.people();
            run.law(Path.of(args[4]));
            run.incidents(incidents);
            run.waiting.forEach(CompletableFuture::join);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%d entries in %.0f s (%.0f/s): %s%nduty officer: %s%n", journal.size(), seconds,
                journal.size() / seconds, run.kinds, token);
        }
    }

    private CompletableFuture<Journal.Answer> put(Entry entry, String by) { return put(entry, by, "made/" + number); }

    private CompletableFuture<Journal.Answer> put(Entry entry, String by, String key) {
        number++;
        kinds.merge(entry.getClass().getSimpleName(), 1L, Long::sum);
        var answer = journal.submit(entry, by, key);
        waiting.add(answer);
        if (waiting.size() > AHEAD) waiting.remove().join();
        return answer;
    }

    /** An administrator, and a duty officer with a token that is good for a month. */
    private String people() {
        Secret token = Secret.of(new SecureRandom());
        long later = Instant.now().plus(Duration.ofDays(5)).getEpochSecond();
        String link = Secret.of(new SecureRandom()).sha256(), other = Secret.of(new SecureRandom()).sha256();
        put(new Entry.Invited(Accounts.FIRST, Accounts.FIRST, Set.of(Role.ADMINISTRATOR), Optional.empty(), link, Instant.now()
            .plus(Duration.ofHours(20)).getEpochSecond()), Stamp.MACHINE).join();
        put(new Entry.Joined(Accounts.FIRST), Accounts.FIRST).join();
        put(new Entry.CredentialAdded(Accounts.FIRST, "invented", Entry.Credential.PASSKEY, "opens nothing", "none"), Accounts.FIRST).join();
        put(new Entry.Invited(DESK, "invented duty officer", Set.of(Role.DUTY_OFFICER, Role.CUSTODIAN), Optional.empty(), other, later),
            Accounts.FIRST).join();
        put(new Entry.Joined(DESK), DESK).join();
        put(new Entry.TokenIssued("load", "load", Set.of(Role.DUTY_OFFICER), token.sha256(),
            Optional.of(Instant.now().plus(Duration.ofDays(30)).getEpochSecond())), DESK).join();
        return token.shown();
    }

    private void law(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : TermsReader.FILES)
            if (Files.isRegularFile(folder.resolve(name))) files.put(name, Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
        Journal.Answer answer = put(new Entry.TermsAdopted("synthetic", files, "invented"), DESK).join();
        long index = answer instanceof Journal.Answer.New(var recorded) ? recorded.index() : -1;
        put(new Entry.Reassessed(index, List.of()), Stamp.MACHINE, "hu.law." + index + ".end.0");
        String weights = Matching.of(List.of(), Reach.USUAL, ForkJoinPool.commonPool()).weights().text();
        put(new Entry.WeightsLearned(weights, 200_000), Stamp.MACHINE);
    }

    private void incidents(int incidents) {
        List<Entry.Group> late = new ArrayList<>();
        for (int from = 0; from < incidents; from += TOGETHER) {
            List<Entry.Group> groups = new ArrayList<>(late);
            for (Entry.Group group : late) claim(group.claims().getLast());
            late.clear();
            for (int i = from; i < Math.min(incidents, from + TOGETHER); i++) {
                int size = size(i);
                List<ClaimId> all = new ArrayList<>();
                for (int k = 0; k < size; k++) all.add(Country.id(i, k));
                boolean isLate = size > 1 && i % 3 == 0;
                for (int k = 0; k < (isLate ? size - 1 : size); k++) claim(i, k);
                EventId event = new EventId(all.getFirst().code());
                groups.add(new Entry.Group(event, isLate ? all.subList(0, size - 1) : all));
                if (isLate) {
                    late.add(new Entry.Group(event, all));
                    lateOnes.put(all.getLast(), new int[] {i, size - 1});
                }
            }
            put(new Entry.Gathered(groups, "matching/1"), Stamp.MACHINE);
            for (int i = from; i < Math.min(incidents, from + TOGETHER); i += 20) decide(i);
        }
    }

    private final Map<ClaimId, int[]> lateOnes = new LinkedHashMap<>();

    private void claim(ClaimId late) {
        int[] which = lateOnes.remove(late);
        claim(which[0], which[1]);
    }

    private void decide(int incident) {
        put(new Entry.Decided(new Decision(new EventId(Country.id(incident, 0).code()), new Ruling.Places(new Standing.On(Rung.PROBABLE)), DESK,
            Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), "two sources agree")), DESK);
    }

    /** As many claims as wanted at the mean: half or one and a half as many, or just so many. */
    private int size(int incident) { return (int) Math.max(1, Math.min(60, Math.round(claims * (0.5 + incident % 3 * 0.5)))); }

    private void claim(int incident, int number) {
        Claim claim = country.claim(incident, number);
        boolean atDesk = new SplittableRandom(incident * 64L + number).nextDouble() < desk;
        if (atDesk) atDesk(claim);
        else put(new Entry.ClaimMade(claim, Optional.of(table())), DESK);
    }

    private ReportId table() {
        if (table.isEmpty() || rows++ % ROWS == 0) {
            Bytes bytes = Bytes.of(("incident,source,from,act\nof table " + number + "\n").getBytes(StandardCharsets.UTF_8));
            put(new Entry.ReportReceived(Channel.FILE, Declared.file("claims.csv"), bytes), DESK);
            table = Optional.of(bytes.id());
        }
        return table.get();
    }

    private void atDesk(Claim claim) {
        Bytes bytes = Bytes.of((claim.coding().words() + "\n" + claim.id()).getBytes(StandardCharsets.UTF_8));
        ReportId id = bytes.id();
        put(new Entry.ReportReceived(Channel.SMS, Declared.NOTHING, bytes), "token:load");
        if (number % 10 < 6) put(new Entry.SenderNoted(new SenderNote(id, 0, "+000" + number)), "token:load");
        put(new Entry.ReportTaken(id), DESK);
        put(new Entry.ClaimMade(claim, Optional.of(id)), DESK);
        put(new Entry.ReportClosed(id, Entry.Closing.CLAIMS_MADE, ""), DESK);
    }
}
