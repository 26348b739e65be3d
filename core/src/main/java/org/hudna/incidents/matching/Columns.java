package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.hudna.arms.Weapon;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.SourceId;

/** Mentions in columns of primitives, by number: about 200 bytes each beside their ids. Grows at the end; nothing that is there changes. */
final class Columns {

    /** Unsaid, in the columns of figures. */
    static final int UNSAID = -1;
    private static final long SEED = 17;
    /** Of a mention's number, below the upper bits of a hash. */
    static final int NUMBER_BITS = 25;

    final Sets<List<Act>> acts = new Sets<>(Agreements::acts);
    final Sets<List<Act>> kinds = new Sets<>((a, b, _) -> Agreements.compatible(a, b) ? 1 : 0);
    final Sets<List<Weapon>> weapons = new Sets<>(Agreements::weapons);
    final Sets<Set<Target>> targets = new Sets<>(Agreements::targets);
    final Sets<Agreements.Blamed> blamed = new Sets<>(Agreements::accused);
    final Sets<Set<PCode>> areas = new Sets<>((a, b, _) -> Agreements.areas(a, b, this::share));
    final Sets<SourceId> sources = new Sets<>((_, _, _) -> 0);
    final StemTable stems = new StemTable();
    private final Map<PCode, Integer> codeCounts = new HashMap<>();
    private int coded;
    private boolean fixed;

    int size;
    ClaimId[] id = new ClaimId[0];
    /** Stirred hash of the id: samples and ties by it, so that the order of arrival does not show. */
    long[] hash = new long[0];
    long[] learned = new long[0];
    /** Degrees; NaN where there is no position. */
    float[] lat = new float[0];
    float[] lon = new float[0];
    float[] error = new float[0];
    /** Epoch second of the middle of the span, and half its length in seconds. */
    long[] mid = new long[0];
    int[] half = new int[0];
    int[] source = new int[0];
    int[] via = new int[0];
    int[] act = new int[0];
    int[] weapon = new int[0];
    int[] target = new int[0];
    int[] accused = new int[0];
    int[] area = new int[0];
    /** Least and most of killed, injured, counted: six to a mention. */
    int[] figures = new int[0];
    byte[] script = new byte[0];
    /** Numbers of stems, ascending, mention after mention; {@code textEnd[i]} ends the i-th. */
    int[] text = new int[0];
    int[] textEnd = new int[0];
    /** Length of each text as a vector of weights. */
    float[] norm = new float[0];

    /**
     * A batch, in the order given, its weights fixed. Each column of values that recur is one thread's, so that their numbers depend on the order
     * alone.
     */
    static Columns of(List<Mention> mentions) {
        var columns = new Columns();
        columns.room(mentions.size());
        columns.size = mentions.size();
        List<ObjIntConsumer<Mention>> each = List.of(columns::words, columns::sources, columns::areas, columns::acts, columns::weapons,
            columns::targets, columns::accused);
        each.parallelStream().forEach(column -> { for (int i = 0; i < columns.size; i++) column.accept(mentions.get(i), i); });
        IntStream.range(0, columns.size).parallel().forEach(i -> columns.plain(mentions.get(i), i));
        columns.freeze();
        return columns;
    }

    /** One more, after the batch; its number. Weights stay as they were. */
    int add(Mention mention) {
        if (size == id.length) room(size + size / 8 + 64);
        put(mention, size++);
        acts.room();
        kinds.room();
        weapons.room();
        targets.room();
        blamed.room();
        areas.room();
        norm[size - 1] = measured(size - 1);
        return size - 1;
    }

    private void freeze() {
        fixed = true;
        stems.weigh();
        acts.freeze();
        kinds.freeze();
        weapons.freeze();
        targets.freeze();
        blamed.freeze();
        areas.freeze();
        sources.freeze();
        IntStream.range(0, size).parallel().forEach(i -> norm[i] = measured(i));
    }

    private float measured(int i) {
        double sum = 0;
        for (int t = textStart(i); t < textEnd[i]; t++) sum += stems.squared(text[t]);
        return (float) Math.sqrt(sum);
    }

    int textStart(int i) { return i == 0 ? 0 : textEnd[i - 1]; }

    private void put(Mention mention, int i) {
        plain(mention, i);
        words(mention, i);
        sources(mention, i);
        areas(mention, i);
        acts(mention, i);
        weapons(mention, i);
        targets(mention, i);
        accused(mention, i);
    }

    private void plain(Mention mention, int i) {
        id[i] = mention.id();
        hash[i] = Mix.of(mention.id().code(), SEED);
        learned[i] = mention.learnedAt().getEpochSecond();
        script[i] = (byte) mention.wording().script().ordinal();
        place(i, mention);
        time(i, mention);
        figure(i * 6, mention.killed());
        figure(i * 6 + 2, mention.injured());
        figure(i * 6 + 4, mention.count());
    }

    private void sources(Mention mention, int i) {
        source[i] = sources.add(mention.source(), false);
        via[i] = mention.via().map(relay -> sources.add(relay, false)).orElse(Sets.NONE);
    }

    private void acts(Mention mention, int i) {
        act[i] = acts.add(mention.acts(), mention.acts().isEmpty());
        kinds.add(mention.acts(), mention.acts().isEmpty());
    }

    private void weapons(Mention mention, int i) { weapon[i] = weapons.add(mention.weapons(), mention.weapons().isEmpty()); }

    private void targets(Mention mention, int i) { target[i] = targets.add(mention.targets(), mention.targets().isEmpty()); }

    private void accused(Mention mention, int i) {
        var blame = Agreements.Blamed.of(mention.accused());
        accused[i] = blamed.add(blame, blame.isSilent());
    }

    private void areas(Mention mention, int i) {
        area[i] = areas.add(mention.codes(), mention.codes().isEmpty());
        if (mention.codes().isEmpty() || fixed) return;
        coded++;
        for (PCode code : mention.codes()) codeCounts.merge(code, 1, Integer::sum);
    }

    private void place(int i, Mention mention) {
        Optional<Position> at = usable(mention);
        lat[i] = at.isEmpty() ? Float.NaN : (float) at.get().lat();
        lon[i] = at.isEmpty() ? Float.NaN : (float) at.get().lon();
        error[i] = at.isEmpty() ? 0 : (float) at.get().errorMetres();
    }

    /** A circle that is not too large to be a position. */
    static Optional<Position> usable(Mention mention) {
        return mention.position().filter(position -> position.errorMetres() <= Reach.LARGEST_ERROR_METRES);
    }

    private void time(int i, Mention mention) {
        long from = mention.when().from().getEpochSecond(), to = mention.when().to().getEpochSecond();
        mid[i] = from + (to - from) / 2;
        half[i] = (int) Math.min((to - from) / 2, Reach.LONGEST_SPAN_SECONDS / 2);
    }

    private void figure(int at, Optional<Count> count) {
        figures[at] = count.map(Count::min).orElse(UNSAID);
        figures[at + 1] = count.map(Count::max).orElse(UNSAID);
    }

    private void words(Mention mention, int i) {
        int[] numbers = stems.add(mention.wording());
        int from = textStart(i);
        if (from + numbers.length > text.length) text = Arrays.copyOf(text, Math.max(text.length + text.length / 2, from + numbers.length + 1_024));
        System.arraycopy(numbers, 0, text, from, numbers.length);
        textEnd[i] = from + numbers.length;
    }

    private double share(PCode code) { return (double) codeCounts.getOrDefault(code, 0) / Math.max(1, coded); }

    int count(PCode code) { return codeCounts.getOrDefault(code, 0); }

    /** By stirred hash of the id, then by the id: an order that does not depend on arrival. */
    int order(int a, int b) { return hash[a] != hash[b] ? Long.compare(hash[a], hash[b]) : id[a].code().compareTo(id[b].code()); }

    /** The place of each mention in that order. */
    int[] ranks() {
        long[] packed = IntStream.range(0, size).parallel().mapToLong(i -> hash[i] >> NUMBER_BITS << NUMBER_BITS | i).toArray();
        Arrays.parallelSort(packed);
        int[] ranked = Arrays.stream(packed).mapToInt(one -> (int) (one & (1 << NUMBER_BITS) - 1)).toArray();
        for (int r = 1; r < size; r++) for (int k = r; k > 0 && order(ranked[k - 1], ranked[k]) > 0; k--) swap(ranked, k - 1, k);
        int[] rank = new int[size];
        for (int r = 0; r < size; r++) rank[ranked[r]] = r;
        return rank;
    }

    private static void swap(int[] numbers, int a, int b) {
        int kept = numbers[a];
        numbers[a] = numbers[b];
        numbers[b] = kept;
    }

    boolean isLocated(int i) { return lat[i] == lat[i]; }

    private void room(int length) {
        id = Arrays.copyOf(id, length);
        hash = Arrays.copyOf(hash, length);
        learned = Arrays.copyOf(learned, length);
        lat = Arrays.copyOf(lat, length);
        lon = Arrays.copyOf(lon, length);
        error = Arrays.copyOf(error, length);
        mid = Arrays.copyOf(mid, length);
        half = Arrays.copyOf(half, length);
        source = Arrays.copyOf(source, length);
        via = Arrays.copyOf(via, length);
        act = Arrays.copyOf(act, length);
        weapon = Arrays.copyOf(weapon, length);
        target = Arrays.copyOf(target, length);
        accused = Arrays.copyOf(accused, length);
        area = Arrays.copyOf(area, length);
        figures = Arrays.copyOf(figures, length * 6);
        script = Arrays.copyOf(script, length);
        textEnd = Arrays.copyOf(textEnd, length);
        norm = Arrays.copyOf(norm, length);
    }
}
