package org.hudna.app.room;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.hudna.app.journal.Journal;
import org.hudna.app.people.Accounts;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Viewer;

/**
 * The operations room, open: what people and programs may do and ask, by what it is about. START HERE for the running service. For any number of
 * threads.
 *
 * <p>An entry is durable first; then the tables know it, then the index, then whoever follows; then the machine answers it.
 */
public final class Room implements AutoCloseable {

    private final Parts parts;
    private final Desk desk;
    private final Following following;
    private final Forgetful forgetful;
    private final Indexing indexing;
    private final Machine machine;
    private final Derivation derivation;
    private final Intaking intaking;
    private final Claiming claiming;
    private final Deciding deciding;
    private final Lawgiving lawgiving;
    private final Looking looking;
    private final Keeping keeping;
    private final Publishing publishing;
    private final Admitting admitting;
    private final Watchkeeping watchkeeping;
    private final Stepping stepping;
    private final StepClocks stepClocks;
    private final Situation situation;
    private volatile boolean open = true;

    /**
     * What a room is made of; whoever made them closes them after the room.
     *
     * @param derivation with which the tables were opened
     * @param lineChecks after how long without trying it a party's line is due
     */
    public record Parts(Journal journal, Tables tables, Search search, Derivation derivation, Naming naming, InstantSource clock,
        SecureRandom random, ForkJoinPool pool,
                        Duration lineChecks) {

        /** With the usual time between checks of a line. */
        public Parts(Journal journal, Tables tables, Search search, Derivation derivation, Naming naming, InstantSource clock, SecureRandom random,
            ForkJoinPool pool) {
            this(journal, tables, search, derivation, naming, clock, random, pool, Watchkeeping.USUAL);
        }
    }

    private Room(Parts parts) {
        this.parts = parts;
        this.derivation = parts.derivation;
        Tables tables = parts.tables;
        this.indexing = new Indexing(parts.search);
        this.forgetful = new Forgetful(parts.journal, tables, parts.search, indexing);
        var followers = new ArrayList<Following.Follower>();
        this.following = new Following(parts.journal, tables.applied() + 1, tables::apply, followers);
        this.desk = new Desk(parts.journal, following, parts.clock, parts.random);
        this.admitting = new Admitting(desk, new Accounts(parts.random), tables.people());
        this.machine = new Machine(parts.journal, following, new Gatherings(tables, parts.pool), new Worklist(tables, derivation));
        followers.add(forgetful);
        followers.add(admitting);
        followers.add(indexing);
        followers.add(machine);
        this.intaking = new Intaking(desk, tables);
        this.claiming = new Claiming(desk, tables, derivation, new Texts(tables, derivation), intaking, parts.naming);
        this.deciding = new Deciding(desk, tables);
        this.lawgiving = new Lawgiving(desk, tables, derivation);
        this.looking = new Looking(desk, tables);
        this.keeping = new Keeping(desk, tables);
        this.publishing = new Publishing(desk, tables, derivation);
        this.watchkeeping = new Watchkeeping(desk, tables, derivation, admitting, parts.lineChecks);
        this.stepping = new Stepping(desk, tables, derivation);
        this.stepClocks = new StepClocks(tables, parts.search, derivation);
        this.situation = new Situation(tables, derivation, parts.clock);
    }

    /** Opens it: what is durable and not in the tables yet is brought there first. */
    public static Room open(Parts parts) {
        var room = new Room(parts);
        room.following.start();
        room.following.await(parts.journal.size() - 1, Duration.ofDays(1));
        room.forgetful.begin();
        room.indexing.start(parts.tables.applied());
        room.machine.start();
        return room;
    }

    /** What comes in, and who works on it. */
    public Intaking intaking() { return intaking; }

    public Claiming claiming() { return claiming; }

    public Deciding deciding() { return deciding; }

    public Lawgiving lawgiving() { return lawgiving; }

    /** What is shown on stating a reason only. */
    public Looking looking() { return looking; }

    /** What is to be forgotten, and what must not be. */
    public Keeping keeping() { return keeping; }

    /** What goes out. */
    public Publishing publishing() { return publishing; }

    /** Who may come in. */
    public Admitting admitting() { return admitting; }

    /** Who has the watch, and what whoever takes it over must know. */
    public Watchkeeping watchkeeping() { return watchkeeping; }

    /** What became of the steps that procedures want after an incident. */
    public Stepping stepping() { return stepping; }

    /** The steps of which nobody told what became. */
    public StepClocks stepClocks() { return stepClocks; }

    public Situation situation() { return situation; }

    public Search search() { return parts.search; }

    public Tables tables() { return parts.tables; }

    public Journal journal() { return parts.journal; }

    /** What a stamp's name may do now; empty where it may nothing any more. */
    public Optional<Viewer> viewer(String by) { return by.isEmpty() ? Optional.of(Viewer.ANYBODY) : admitting.people().viewer(by, now()); }

    public Instant now() { return desk.now(); }

    /** A code for something that must not be guessed from it, such as a telephone number: of the same always the same, 24 letters. */
    public String codeOf(String what) { return parts.naming.of("a\n" + what) + parts.naming.of("b\n" + what); }

    /** A short code that nobody can guess. */
    public String code() { return desk.code(); }

    /** The number of the first entry that nobody has been told of yet. */
    public long next() { return following.next(); }

    /** Waits until the entry of that number has been told; false where that takes longer than {@code most}. */
    public boolean await(long index, Duration most) { return following.await(index, most); }

    /** Waits until machine and index have answered everything that was durable when it was asked; false where that takes longer than {@code most}. */
    public boolean settle(Duration most) { return answer(most) && indexing.await(most); }

    /** The same without the index, which takes its time. */
    boolean answer(Duration most) {
        long last = parts.journal.size() - 1;
        return last < 0 || following.await(last, most) && machine.await(most);
    }

    /** Why tables, index or what the program does itself no longer follow, or for what they wait; empty while they do. */
    public Optional<RuntimeException> broken() { return following.broken().or(indexing::broken).or(machine::broken); }

    /** How many entries tables and index are behind the record. */
    public long lag() { return Math.max(0, parts.journal.size() - following.next()) + indexing.lag(); }

    /** Whether those who follow it go on following. */
    public boolean isOpen() { return open; }

    /** Lets those who follow go: asked before the doors close, which would else wait for them. All else goes on until it is closed. */
    public void leave() { open = false; }

    @Override public void close() {
        open = false;
        machine.close();
        following.close();
        indexing.close();
    }
}
