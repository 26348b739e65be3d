package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.writer.Log;
import org.hudna.ledger.writer.WriterFailure;

/**
 * A file whose lines become entries. It was read through once, so that all of its lines fit; a line's idempotency key is the file's SHA-256 and its
 * number.
 *
 * @param lines how many there are
 */
record Input(Path file, Hash hash, long lines) {
    /** Handed in at a time, while the log writes those before. */
    private static final int WAVE = 4_096;

    /** Reads the file through, or stops where a line is too long. */
    static Input checked(Path file, String name) throws Stopped, IOException {
        try (var lines = new Lines(Files.newInputStream(file))) {
            long count = 0;
            while (true)
                switch (lines.next()) {
                    case Lines.Read.Line(long number, byte[] _) -> count = number;
                    case Lines.Read.TooLong(long number, long bytes) -> throw Stopped.because(Outcome.FAILS, "append.too-long", name, number, bytes,
                        Lines.LONGEST);
                    case Lines.Read.End() -> {
                        return new Input(file, lines.hash(), count);
                    }
                }
        }
    }

    /** What became of the lines; {@code first} and {@code last} are the least and the greatest index of them, whenever they were added. */
    record Added(long added, long held, OptionalLong first, OptionalLong last) {
        static final Added NOTHING = new Added(0, 0, OptionalLong.empty(), OptionalLong.empty());

        Added plus(Placed placed) {
            boolean isNew = placed instanceof Placed.New;
            long index = placed.index();
            return new Added(added + (isNew ? 1 : 0), held + (isNew ? 0 : 1), OptionalLong.of(Math.min(first.orElse(index), index)),
                OptionalLong.of(Math.max(last.orElse(index), index)));
        }

        List<Fact> facts() {
            var facts = new ArrayList<>(List.of(new Fact("added", added)));
            if (held > 0) facts.add(new Fact("held", held));
            first.ifPresent(index -> facts.add(new Fact("first-index", index)));
            last.ifPresent(index -> facts.add(new Fact("last-index", index)));
            return facts;
        }
    }

    /** Adds each line; all are durable on return. */
    Added into(Log log, boolean once) throws IOException {
        Added added = Added.NOTHING;
        var waiting = new ArrayList<CompletableFuture<Placed>>();
        try (var read = new Lines(Files.newInputStream(file))) {
            while (read.next() instanceof Lines.Read.Line(long number, byte[] bytes) && number <= lines) {
                waiting.add(log.submit(new Entry(bytes, once ? Optional.of(key(number)) : Optional.empty(), Optional.empty())));
                if (waiting.size() == WAVE) added = answered(waiting, added);
            }
        }
        return answered(waiting, added);
    }

    private byte[] key(long number) {
        return ByteBuffer.allocate(Hash.LENGTH + Long.BYTES).put(hash.bytes()).putLong(number).array();
    }

    private static Added answered(List<CompletableFuture<Placed>> waiting, Added before) {
        Added added = before;
        try {
            for (CompletableFuture<Placed> answer : waiting) added = added.plus(answer.join());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriterFailure failure) throw failure;
            throw failed;
        }
        waiting.clear();
        return added;
    }
}
