package org.hudna.bench;

import java.util.concurrent.TimeUnit;
import org.hudna.where.ZoneIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Points per second through {@link ZoneIndex}, on each thread; {@code -t 2} for two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class JoinBenchmark {
    private static final int POINTS = 1_000_000;
    private final Scene scene = new Scene(1);
    private final Scene.Points points = scene.points(POINTS);
    private final ZoneIndex index = ZoneIndex.of(scene.zones());

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public long points() { return Join.hits(index, points, 0, POINTS); }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public long pointsWithConsumer() {
        long[] hits = {0};
        for (int i = 0; i < POINTS; i++) index.forEachHit(points.lon()[i], points.lat()[i], points.second()[i], _ -> hits[0]++);
        return hits[0];
    }
}
