package org.hudna.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hudna.app.Postgres;
import org.hudna.app.journal.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL does what the contract asks for. */
@ExtendWith(Postgres.Needed.class)
class PostgresTablesTest extends TablesContract {

    @Override Where fresh() { return new Where.InPostgres(Postgres.freshUrl()); }

    @Override int sequences() { return 3; }

    @Test void two_nodes_that_forget_the_same_at_once_forget_it_once() throws Exception {
        Where shared = fresh();
        var chance = new Happenings(7);
        List<Recorded> all = chance.some(120);
        Tables one = open(shared), other = open(shared);
        one.apply(all);
        var gone = new TreeSet<Long>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 15; round++) {
                List<Long> some = IntStream.range(0, 4).mapToObj(_ -> all.get(chance.below(all.size())).index()).toList();
                gone.addAll(some);
                var begin = new CyclicBarrier(2);
                for (Future<?> node : List.of(nodes.submit(() -> forget(one, some, begin)),
                    nodes.submit(() -> forget(other, some, begin)))) node.get();
                assertTrue(one.forgotten(some).entries().containsAll(some), "both may ask what became of it");
            }
        }
        Tables replayed = open(fresh());
        replayed.apply(0, all.getLast().index() + 1, all.stream().filter(it -> !gone.contains(it.index())).toList());
        assertEquals(dump(replayed), dump(one));
    }

    private static Void forget(Tables node, List<Long> some, CyclicBarrier begin) throws Exception {
        begin.await();
        for (boolean done = false; !done; )
            try {
                node.forget(some);
                done = true;
            } catch (TablesFailure held) {
                if (!held.reason().passes()) throw held; // a node tries again what passes
            }
        return null;
    }
}
