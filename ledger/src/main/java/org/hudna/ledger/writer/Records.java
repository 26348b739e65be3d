package org.hudna.ledger.writer;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hudna.ledger.statement.Act;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Erasure;
import org.hudna.ledger.statement.ErasureDecision;
import org.hudna.ledger.statement.ErasureRequest;
import org.hudna.ledger.statement.HoldPlaced;
import org.hudna.ledger.statement.HoldReleased;
import org.hudna.ledger.statement.Leftovers;
import org.hudna.ledger.statement.Opening;
import org.hudna.ledger.statement.Register;
import org.hudna.ledger.statement.SealedStatement;
import org.hudna.ledger.statement.Secret;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.StoreFailure;

/**
 * Statements kept in a log that shows nothing of them: each is sealed under a secret of its own, its commitment is the log's entry, and destroying
 * the secret erases it. Holds and erasures are statements too, numbered by the keys {@code hudna/act/0}, {@code hudna/act/1}, …, by which they are
 * found again.
 *
 * <p>A secret is durable before its entry is handed in, and an erasure durable before its secret is destroyed; a stop in between is finished by
 * {@link #open}.
 */
public final class Records {
    private final Log log;
    private final Sequence sequence;
    private final Secrets secrets;
    private final SecureRandom random;
    private final Statements statements;
    private Register register;
    private long acts;

    private Records(Log log, Sequence sequence, Secrets secrets, SecureRandom random) {
        this.log = log;
        this.sequence = sequence;
        this.secrets = secrets;
        this.random = random;
        this.statements = new Statements(sequence, secrets);
        this.acts = statements.acts().size();
        this.register = statements.register();
    }

    /** Reads the acts that the log holds, and finishes erasures that a stop, or a backup of the secrets, left undone. */
    public static Records open(Log log, Sequence sequence, Secrets secrets, SecureRandom random) {
        var records = new Records(log, sequence, secrets, random);
        Leftovers.toDestroy(records.register.erased(), secrets).forEach(secrets::destroy);
        return records;
    }

    /**
     * Records a statement. May be called by any number of threads; the same statement under the same key is one record whenever and however often it
     * comes.
     *
     * @param key the sender's idempotency key, 1 to 64 bytes; keys that begin with {@code hudna/} are the log's own and are refused
     */
    public Recorded record(byte[] statement, byte[] key) {
        try {
            return submit(List.of(new Statement(statement, key))).getFirst().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriterFailure failure) throw failure;
            if (failed.getCause() instanceof StoreFailure failure) throw failure;
            throw failed;
        }
    }

    /**
     * A statement to be recorded.
     *
     * @param bytes as in {@link #record}; not copied, and not to be altered any more
     * @param key as in {@link #record}
     */
    public record Statement(byte[] bytes, byte[] key) {
    }

    /**
     * Records all of them, each as {@link #record} does; new ones stand in the log in the order in which they are given. On return their secrets are
     * durable, in one step, and the entries are on their way; each is answered when it is durable, or with a {@link WriterFailure}.
     */
    public List<CompletableFuture<Recorded>> submit(List<Statement> statements) {
        List<OptionalLong> before = sequence.findAll(statements.stream().map(Statement::key).toList());
        var fresh = new LinkedHashMap<Commitment, Secret>();
        var sealed = new ArrayList<Optional<SealedStatement>>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (before.get(i).isPresent() || isReserved(statement)) sealed.add(Optional.empty());
            else {
                Secret secret = Secret.fresh(random);
                SealedStatement one = SealedStatement.seal(secret, statement.bytes());
                fresh.put(one.commitment(), secret);
                sealed.add(Optional.of(one));
            }
        }
        if (!fresh.isEmpty()) secrets.putAll(fresh);
        var answers = new ArrayList<CompletableFuture<Recorded>>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (sealed.get(i).isPresent()) answers.add(append(statement, sealed.get(i).get()));
            else answers.add(CompletableFuture.completedFuture(
                isReserved(statement) ? new Recorded.Reserved() : compared(before.get(i).getAsLong(), statement.bytes())));
        }
        return answers;
    }

    private static boolean isReserved(Statement statement) {
        return Act.isReserved(statement.bytes()) || Act.isReserved(statement.key());
    }

    private CompletableFuture<Recorded> append(Statement statement, SealedStatement sealed) {
        Commitment commitment = sealed.commitment();
        return log.submit(new Entry(commitment.entry(), Optional.of(statement.key()), Optional.of(sealed.sealed())))
            .thenApply(placed -> switch (placed) {
            case Placed.New(long index) -> new Recorded.New(index, commitment);
            case Placed.Held(long index) -> new Recorded.Held(index, commitment);
            case Placed.KeyTaken(long index) -> {
                secrets.destroy(commitment); // somebody was quicker; this secret opens nothing
                yield compared(index, statement.bytes());
            }
        });
    }

    private Recorded compared(long index, byte[] statement) {
        boolean same = open(index) instanceof Opening.Opened(byte[] held) && Arrays.equals(held, statement);
        return same ? new Recorded.Held(index, commitmentAt(index).orElseThrow()) : new Recorded.KeyTaken(index);
    }

    /**
     * The statement at {@code index}, in the bytes in which it was made. An entry that is no record of a statement counts as one that is not ours to
     * open.
     */
    public Opening open(long index) {
        return statements.open(index);
    }

    /** What the log holds at {@code index}; nothing where no statement of ours stands there. */
    public Optional<Commitment> commitmentAt(long index) {
        return statements.commitmentAt(index);
    }

    /** Places a hold: what it covers cannot be erased until it is released. Its index in the log. */
    public long place(HoldPlaced hold) {
        return append(hold);
    }

    /** Releases every hold of that name. Its index in the log. */
    public long release(HoldReleased release) {
        return append(release);
    }

    /** Erases a record where nothing stands against it: the erasure first, then the secret. */
    public synchronized ErasureDecision erase(ErasureRequest request) {
        ErasureDecision decision = register.decide(request);
        if (decision instanceof ErasureDecision.Granted(Erasure erasure)) {
            append(erasure);
            secrets.destroy(erasure.commitment());
        }
        return decision;
    }

    private synchronized long append(Act act) {
        Secret secret = Secret.fresh(random);
        SealedStatement sealed = SealedStatement.seal(secret, act.bytes());
        secrets.put(sealed.commitment(), secret);
        Placed placed = log.append(new Entry(sealed.commitment().entry(), Optional.of(Statements.actKey(acts)), Optional.of(sealed.sealed())));
        if (!(placed instanceof Placed.New(long index))) throw new WriterFailure(WriterFailure.Reason.STOPPED, "somebody else appended act " + acts);
        acts++;
        register = register.plus(new Register.Recorded(index, sealed.commitment(), act));
        return index;
    }

    /** Which holds stand and what is erased, as of now. */
    public synchronized Register register() {
        return register;
    }
}
