package org.hudna.ledger.witness;

import static org.hudna.ledger.witness.RunningWitness.ed25519;
import static org.hudna.ledger.witness.TestLog.NOON;
import static org.hudna.ledger.witness.TestLog.ORIGIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once: the state goes up only, whoever comes first. */
class WitnessRaceTest {
    private static final int ASKERS = 32;
    private static final int ROUNDS = 12;
    private static final int SIZE = 400;
    private final TestLog log = TestLog.of(SIZE);
    @TempDir private Path folder;

    /** Notes each swap that succeeded, in the order in which they did. */
    private record Noting(FileWitnessState state, List<Long> sizes) implements WitnessState {
        @Override public Optional<Kept> last(String origin) {
            return state.last(origin);
        }

        @Override public boolean swap(Optional<Kept> expected, Kept next) {
            synchronized (state) {
                boolean swapped = state.swap(expected, next);
                if (swapped) sizes.add(next.head().size());
                return swapped;
            }
        }

        @Override public void suspect(Suspect suspect) {
            state.suspect(suspect);
        }

        @Override public void close() {
            state.close();
        }
    }

    @Test void of_32_who_ask_at_once_for_different_sizes_none_makes_it_go_back() throws IOException, InterruptedException, ExecutionException {
        var noting = new Noting(FileWitnessState.open(folder), Collections.synchronizedList(new ArrayList<>()));
        var witness = new Witness(List.of(ed25519("w", 3)), log.keys(), noting, new MovingClock(NOON));
        int cosigned = 0;
        try (noting; var listener = HttpListener.start(RunningWitness.loopback(0), "/w", new WitnessHandler(witness));
             var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CyclicBarrier(ASKERS);
            var asked = new ArrayList<Future<Integer>>();
            for (int i = 0; i < ASKERS; i++) {
                int seed = i;
                asked.add(threads.submit(() -> {
                    start.await();
                    return askOften(listener.address().getPort(), noting, new Random(seed));
                }));
            }
            for (Future<Integer> each : asked) cosigned += each.get();
            assertEquals(noting.sizes().stream().sorted().toList(), noting.sizes());
            assertEquals(noting.sizes().getLast(), noting.last(ORIGIN).orElseThrow().head().size());
        }
        assertEquals(cosigned, noting.sizes().size());
        assertTrue(cosigned >= ASKERS / 2, "cosigned: " + cosigned);
    }

    /** How often it was cosigned; each time it is looked at what was known just before and just after. */
    private int askOften(int port, Noting noting, Random chance) throws IOException, InterruptedException {
        int cosigned = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long known = known(noting);
            long size = Math.min(SIZE, known + chance.nextInt(6));
            var request = HttpRequest.newBuilder(URI.create(RunningWitness.url(port) + "/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(log.request(known, size).bytes())).build();
            HttpResponse<String> response = RunningWitness.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            long after = known(noting);
            assertTrue(after >= known, "from " + known + " to " + after);
            if (response.statusCode() == 200) {
                assertTrue(after >= size, "cosigned " + size + ", known " + after);
                cosigned++;
            } else {
                assertEquals(409, response.statusCode(), response.body());
                long other = Long.parseLong(response.body().strip());
                assertTrue(other > known && other <= after, known + " " + other + " " + after);
            }
        }
        return cosigned;
    }

    private static long known(Noting noting) {
        return noting.last(ORIGIN).map(kept -> kept.head().size()).orElse(0L);
    }
}
