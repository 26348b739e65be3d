package org.hudna.app.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hudna.ledger.statement.Code;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.ErasureDecision;
import org.hudna.ledger.statement.ErasureRequest;
import org.hudna.ledger.statement.HoldPlaced;
import org.hudna.ledger.statement.HoldReleased;
import org.hudna.ledger.writer.Records;
import org.hudna.words.Message;

/**
 * Brings the ledger's own acts in line with the entries: holds before erasures. Each step is durable by itself and a second run does nothing twice,
 * so that what a stop left undone is done at the next start.
 */
final class Settling {
    /** By what an act says why: the entry has the words, and can be erased; the act has its number's code for ever. */
    private static final Code HOLD = new Code("hold");
    private static final String ERASURE = "erasure/";

    private final Records records;
    private final SortedSet<Long> erased = new TreeSet<>();
    private final List<Message> refused = new ArrayList<>();

    Settling(Records records) { this.records = records; }

    Settled settle(Wanted wanted) {
        wanted.holds().forEach(this::hold);
        for (Wanted.Erasing erasing : wanted.erasures())
            if (codes(Stream.concat(Stream.of(ERASURE + erasing.erasure(), erasing.basis(), erasing.by()), erasing.approvedBy().stream())))
                for (long entry : new TreeSet<>(erasing.entries())) erase(erasing, entry, wanted.trust());
        return new Settled(erased, refused);
    }

    private boolean codes(Stream<String> texts) {
        List<String> none = texts.filter(text -> !Code.isCode(text)).toList();
        none.forEach(text -> refused.add(Message.of("record.not-a-code", "text", text)));
        return none.isEmpty();
    }

    private void hold(Wanted.Hold hold) {
        if (!codes(Stream.of(hold.hold(), hold.by()))) return;
        Code name = new Code(hold.hold());
        List<HoldPlaced> standing = records.register().holds().stream().filter(it -> it.hold().equals(name)).toList();
        if (hold.isLifted()) {
            if (!standing.isEmpty()) records.release(new HoldReleased(name, HOLD, new Code(hold.by()), hold.at()));
            return;
        }
        for (long[] range : hold.ranges())
            if (standing.stream().noneMatch(it -> it.from() == range[0] && it.to() == range[1]))
                records.place(new HoldPlaced(name, range[0], range[1], HOLD, new Code(hold.by()), hold.at()));
    }

    private void erase(Wanted.Erasing erasing, long entry, SortedSet<Long> trust) {
        Optional<Commitment> commitment = records.commitmentAt(entry);
        if (commitment.isEmpty()) refused.add(Message.of("record.erase-nothing", "entry", entry));
        else if (trust.contains(entry)) refused.add(Message.of("record.erase-act", "entry", entry));
        else told(entry, records.erase(request(erasing, entry, commitment.get(), erasing.at())));
    }

    private static ErasureRequest request(Wanted.Erasing erasing, long entry, Commitment commitment, Instant at) {
        return ErasureRequest.of(entry, commitment, new Code(erasing.basis()), new Code(ERASURE + erasing.erasure()), new Code(erasing.by()),
            erasing.approvedBy().stream().map(Code::new).toList(), at);
    }

    private void told(long entry, ErasureDecision decision) {
        switch (decision) {
            case ErasureDecision.Granted _, ErasureDecision.RefusedAlreadyErased _ -> erased.add(entry);
            case ErasureDecision.RefusedUnderHold(List<HoldPlaced> holds) ->
                refused.add(Message.of("record.erase-held", "entry", entry, "holds", holds.stream().map(it -> it.hold().text()).distinct().toList()));
            case ErasureDecision.RefusedApprovers(int others) -> refused.add(Message.of("record.erase-approvers", "entry", entry, "others", others));
            case ErasureDecision.RefusedNotThatRecord() -> refused.add(Message.of("record.erase-nothing", "entry", entry));
            case ErasureDecision.RefusedAct() -> refused.add(Message.of("record.erase-act", "entry", entry));
        }
    }
}
