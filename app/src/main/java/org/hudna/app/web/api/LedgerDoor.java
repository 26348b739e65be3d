package org.hudna.app.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Shown;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.proof.EntryProof;
import org.hudna.ledger.proof.Prove;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.writer.Level;
import org.hudna.words.Message;

/** The record as those see it who distrust us: signed heads, who cosigned them, and proofs of entries; commitments alone. */
final class LedgerDoor {

    private final Supplier<Optional<Shown>> record;
    private final Resources files;

    LedgerDoor(Supplier<Optional<Shown>> record, Resources files) {
        this.record = record;
        this.files = files;
    }

    /** Where several nodes keep one record, each shows it that has a head of it and the log's files. */
    private Shown journal() { return record.get().orElseThrow(() -> Problem.of(Kind.UNAVAILABLE, Message.of("api.another-leads")).refusal()); }

    /**
     * The record's newest signed head.
     *
     * @param entries how many are durable, more than the head covers
     * @param checkpoint the head as it is signed, to be checked by anybody
     * @param standing how good the cosignatures are: {@code none-asked}, {@code not-met}, {@code met} or {@code unanimous}
     */
    record HeadSeen(String origin, long size, String root, long entries, String checkpoint, String standing, List<WitnessSeen> cosigned,
        List<String> missing) {}

    /** A witness that cosigned, and when by its own clock. */
    record WitnessSeen(String witness, Optional<Instant> at) {}

    Answer head(Request request) {
        SignedCheckpoint newest = journal().newest();
        Standing standing = journal().standing();
        var checkpoint = newest.checkpoint();
        return Became.json(new HeadSeen(checkpoint.origin(), checkpoint.head().size(), checkpoint.head().root().base64(), journal().size(),
            new String(newest.bytes(), java.nio.charset.StandardCharsets.UTF_8), standing.level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            standing.by().stream().map(one -> new WitnessSeen(one.witness().name(), one.at())).toList(), standing.missing().stream().map(one ->
                one.name()).toList()));
    }

    /** How far an entry has come: {@code sequenced}, {@code published}, {@code cosigned} or {@code unanimous}; which head covers it. */
    record LevelSeen(long entry, String level, Optional<Long> head, Optional<Integer> cosigned, Optional<Integer> witnesses) {}

    Answer level(Request request) {
        long index = index(request);
        return Became.json(switch (journal().level(index)) {
            case Level.Sequenced() -> new LevelSeen(index, "sequenced", Optional.empty(), Optional.empty(), Optional.empty());
            case Level.Published(var in) -> new LevelSeen(index, "published", Optional.of(in.checkpoint().head().size()), Optional.empty(),
                Optional.empty());
            case Level.Cosigned(var in, Standing standing) -> seen(index, "cosigned", in, standing);
            case Level.Unanimous(var in, Standing standing) -> seen(index, "unanimous", in, standing);
        });
    }

    private static LevelSeen seen(long index, String level, SignedCheckpoint in, Standing standing) {
        return new LevelSeen(index, level, Optional.of(in.checkpoint().head().size()), Optional.of(standing.count()), Optional.of(standing.of()));
    }

    private long index(Request request) {
        long index = Marks.number(request.at("index"));
        if (index >= journal().size()) throw Became.unknown();
        return index;
    }

    /** The public keys: whoever checks elsewhere needs them, and should have them from others as well. */
    Answer policy(Request request) {
        return Answer.of(200, "text/plain; charset=utf-8", journal().policy().text())
            .with("Content-Disposition", "attachment; filename=\"record.policy\"");
    }

    /** The proof that an entry stands in the log (c2sp.org/tlog-proof), which anybody can check without us. */
    Answer proof(Request request) {
        long index = index(request);
        return switch (Prove.entry(index, journal().newest(), files, Optional.empty())) {
            case EntryProof.Made(var proof, var _) -> Answer.of(200, "text/plain; charset=utf-8", proof.bytes())
                .with("Content-Disposition", "attachment; filename=\"entry-" + index + ".tlog-proof\"");
            case EntryProof.NotMade _ -> throw Problem.of(Kind.REFUSED, Message.of("api.not-published")).refusal();
        };
    }

    /** What shows one entry to one reader, who checks it against the proof. Nothing that has a place to be kept from view, or opens an account. */
    Answer reveal(Request request) {
        long index = index(request);
        Recorded recorded = Became.found(journal().at(index));
        if (!isOpen(recorded.entry())) throw Problem.of(Kind.REFUSED, Message.of("api.not-revealed")).refusal();
        Reveal reveal = Became.found(journal().reveal(index));
        return Answer.of(200, "text/plain; charset=us-ascii", reveal.file()).with("Content-Disposition",
            "attachment; filename=\"entry-" + index + ".reveal\"");
    }

    private static boolean isOpen(Entry entry) {
        return switch (entry) {
            case Entry.ReportTaken _, Entry.ReportReleased _, Entry.ReportClosed _, Entry.ReportReopened _, Entry.ReportsLinked _ -> true;
            case Entry.ClaimWithdrawn _, Entry.Judged _, Entry.WeightsLearned _, Entry.Gathered _, Entry.Decided _ -> true;
            case Entry.OfLaw _, Entry.OfBulletins _ -> true;
            case Entry.ReportReceived _, Entry.SenderNoted _, Entry.ClaimMade _, Entry.ClaimCorrected _ -> false;
            case Entry.OfPeople _, Entry.OfWatch _, Entry.OfTrust _ -> false;
        };
    }
}
