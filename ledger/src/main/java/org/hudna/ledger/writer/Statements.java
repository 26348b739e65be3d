package org.hudna.ledger.writer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.ledger.statement.Act;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Opening;
import org.hudna.ledger.statement.Register;
import org.hudna.ledger.statement.SealedStatement;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.Sequence;

/** The statements of a log, to be read; for its writer, and for others beside it. For any number of threads. */
public final class Statements {
    private static final String ACT = "hudna/act/";

    private final Sequence sequence;
    private final Secrets secrets;

    /** Over what the caller opens and closes. */
    public Statements(Sequence sequence, Secrets secrets) {
        this.sequence = sequence;
        this.secrets = secrets;
    }

    /**
     * The statement at {@code index}, in the bytes in which it was made. An entry that is no record of a statement counts as one that is not ours to
     * open.
     */
    public Opening open(long index) {
        Entry entry = entryAt(index);
        Optional<Commitment> commitment = Commitment.inEntry(entry.bytes());
        if (commitment.isEmpty() || entry.attached().isEmpty()) return new Opening.DoesNotMatch(Opening.Mismatch.UNKNOWN_FORM);
        return new SealedStatement(commitment.get(), entry.attached().get()).open(secrets.find(commitment.get()));
    }

    /** What the log holds at {@code index}; nothing where no statement stands there. */
    public Optional<Commitment> commitmentAt(long index) {
        if (index < 0 || index >= sequence.size()) return Optional.empty();
        return Commitment.inEntry(entryAt(index).bytes());
    }

    /** Which holds stand and what is erased, as of now: reads all acts. */
    public Register register() {
        var acts = new ArrayList<Register.Recorded>();
        for (long index : acts())
            if (open(index) instanceof Opening.Opened(byte[] statement) && Act.read(statement) instanceof Act.ActRead.Read(Act act))
                acts.add(new Register.Recorded(index, commitmentAt(index).orElseThrow(), act));
        return Register.of(acts, this::commitmentAt);
    }

    /** Where the acts stand. */
    List<Long> acts() {
        var found = new ArrayList<Long>();
        for (OptionalLong at = sequence.find(actKey(0)); at.isPresent(); at = sequence.find(actKey(found.size()))) found.add(at.getAsLong());
        return found;
    }

    private Entry entryAt(long index) {
        var found = new ArrayList<Entry>(1);
        sequence.read(index, index + 1, (_, entry) -> found.add(entry));
        return found.getFirst();
    }

    static byte[] actKey(long number) {
        return (ACT + number).getBytes(StandardCharsets.US_ASCII);
    }
}
