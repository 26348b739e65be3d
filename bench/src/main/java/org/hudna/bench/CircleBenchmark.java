package org.hudna.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hudna.where.Flank;
import org.hudna.where.Position;
import org.hudna.where.Side;
import org.hudna.where.Zone;
import org.hudna.where.ZoneIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Circles per second: through the index, and against one zone of each kind, made of a drawing of about 500 vertices. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class CircleBenchmark {
    private static final int CIRCLES = 20_000;

    /** Radius of each circle, in metres. */
    @Param({"100", "1000", "10000"})
    public double error;

    private final Scene scene = new Scene(1);
    private final Scene.Points points = scene.points(CIRCLES);
    private final ZoneIndex index = ZoneIndex.of(scene.zones());
    private final Zone near = new Zone.Near(scene.zones().getFirst().area().edge(), 15_000);
    private final Zone beside = new Zone.Beside(scene.zones().getFirst().area().edge(), 15_000, new Flank.Left());
    private final Zone strip = new Zone.Strip(scene.zones().getFirst().area(), 5_000, 10_000);
    private final Zone corridor = new Zone.Corridor(scene.zones().getFirst().area().edge(), 5_000, List.of(scene.zones().get(1).area()));

    private Position circle(int i) { return new Position(points.lat()[i], points.lon()[i], error); }

    @Benchmark
    @OperationsPerInvocation(CIRCLES)
    public long index() {
        long[] touched = {0};
        for (int i = 0; i < CIRCLES; i++) index.forEachSide(circle(i), points.second()[i], (_, _) -> touched[0]++);
        return touched[0];
    }

    @Benchmark
    @OperationsPerInvocation(CIRCLES)
    public long near() { return inside(near); }

    @Benchmark
    @OperationsPerInvocation(CIRCLES)
    public long beside() { return inside(beside); }

    @Benchmark
    @OperationsPerInvocation(CIRCLES)
    public long strip() { return inside(strip); }

    @Benchmark
    @OperationsPerInvocation(CIRCLES)
    public long corridor() { return inside(corridor); }

    private long inside(Zone zone) {
        long inside = 0;
        for (int i = 0; i < CIRCLES; i++) if (zone.side(circle(i)) == Side.INSIDE) inside++;
        return inside;
    }
}
