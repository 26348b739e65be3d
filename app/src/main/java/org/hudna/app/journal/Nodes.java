package org.hudna.app.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Through what nodes on one database agree who of them leads, and hand their entries to whoever does. Each method may fail as a {@code StoreFailure}.
 */
public interface Nodes {

    /** A new session; one thread uses it. */
    Session open();

    /** An entry that waits for the node that leads; {@code bytes} as {@link EntryBytes} writes it, with a stamp of which only {@code by} counts. */
    record Waiting(Ticket ticket, String key, byte[] bytes) {}

    /** By what a waiting entry is known: its node, which is one run of a program, and that one's own count. */
    record Ticket(String node, long number) {}

    /** What became of one; {@code at} is its stamp where it is new. */
    record Answered(Ticket ticket, Outcome outcome, long index, Instant at) {}

    /** As {@link Journal.Answer}. */
    enum Outcome { NEW, HELD, KEY_TAKEN }

    /**
     * The newest head that was signed, the newest that enough witnesses have cosigned, and when each of them signed last, as they lie in files; all
     * of it public.
     */
    record Heads(byte[] checkpoint, Optional<byte[]> cosigned, byte[] attendance) {}

    /** A connection of one node. */
    interface Session extends AutoCloseable {

        /** Tries to lead; who does, does so until this session ends, however it ends. */
        boolean lead();

        /** Puts entries where the one that leads finds them, all or none, durable; one that was put before is not put again. */
        void put(List<Waiting> entries);

        /** Those that no one has answered, but for {@code except}, oldest first. */
        List<Waiting> waiting(int most, Set<Ticket> except);

        /** Puts answers where their nodes find them, and sweeps out those that nobody has fetched for an hour. */
        void answer(List<Answered> answers);

        /** The answers for this node; they are gone from there. */
        List<Answered> take(String node);

        /** Puts the newest heads where the other nodes find them. */
        void show(Heads heads);

        /** The newest heads; empty where none was shown yet. */
        Optional<Heads> shown();

        /** The first value that any node has named so, this one's where none has. */
        String agree(String name, String value);

        /** Waits until another node put something, so long at most. */
        void await(Duration most);

        @Override void close();
    }
}
