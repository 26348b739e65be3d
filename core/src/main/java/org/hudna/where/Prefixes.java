package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.hudna.where.Candidate.Because;

/** Names in the order of their keys: what begins so, as one types. */
final class Prefixes {

    private static final int MOST_LOOKED_AT = 30_000;
    private static final int CHOSEN_LETTERS = 5;
    private static final int CHOSEN = 60;
    private static final int CHOSEN_ARE_ENOUGH = 20;

    private final List<Spelling> spellings;
    private final List<Place> owners;
    private final int[] byName;
    private final int[] bySound;
    private final Map<PCode, int[]> byArea = new HashMap<>();
    /** For the first letters that somebody types, which begin thousands of names: the best of them, chosen beforehand. */
    private final Map<String, List<Integer>> best = new HashMap<>();

    Prefixes(List<Spelling> spellings, List<Place> owners) {
        this.spellings = spellings;
        this.owners = owners;
        this.byName = sorted(Comparator.comparing(id -> spellings.get(id).exact()));
        this.bySound = sorted(Comparator.comparing(id -> spellings.get(id).letters()));
        Map<PCode, List<Integer>> inside = new HashMap<>();
        for (int id = 0; id < owners.size(); id++)
            for (PCode area : owners.get(id).within()) inside.computeIfAbsent(area, _ -> new ArrayList<>()).add(id);
        choose();
        inside.forEach((area, ids) -> byArea.put(area, ids.stream().mapToInt(Integer::intValue).toArray()));
    }

    private void choose() {
        Integer[] ids = new Integer[spellings.size()];
        double[] costs = new double[ids.length];
        for (int id = 0; id < ids.length; id++) {
            ids[id] = id;
            costs[id] = cost(id);
        }
        Arrays.sort(ids, Comparator.comparingDouble(id -> costs[id]));
        for (int id : ids) {
            String name = spellings.get(id).exact();
            for (int letters = 1; letters <= Math.min(CHOSEN_LETTERS, name.length()); letters++) {
                List<Integer> list = best.computeIfAbsent(name.substring(0, letters), _ -> new ArrayList<>(1));
                if (list.size() < CHOSEN) list.add(id);
            }
        }
    }

    /** Shorter names and larger places first. */
    private double cost(int id) { return spellings.get(id).exact().length() * 0.01 - owners.get(id).standing().weight(); }

    private int[] sorted(Comparator<Integer> order) {
        List<Integer> ids = new ArrayList<>(spellings.size());
        for (int id = 0; id < spellings.size(); id++) ids.add(id);
        ids.sort(order);
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Names that are this one and then another word. */
    int[] goingOn(String exact, int most) {
        String begun = exact + " ";
        int from = first(byName, begun, false);
        int to = from;
        while (to < byName.length && to - from < most && spellings.get(byName[to]).exact().startsWith(begun)) to++;
        return Arrays.copyOfRange(byName, from, to);
    }

    private int first(int[] order, String key, boolean sound) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(order[middle], sound).compareTo(key) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private String key(int id, boolean sound) { return sound ? spellings.get(id).letters() : spellings.get(id).exact(); }

    private record Ended(int id, double cost, boolean sound) {}

    List<Candidate> complete(String begun, Hint hint, int most) {
        Spelling asked = Spelling.of(begun);
        if (asked.exact().isEmpty() || most < 1) return List.of();
        Comparator<Ended> worstFirst = Comparator.comparingDouble((Ended ended) -> -ended.cost).thenComparing(ended -> -ended.id);
        PriorityQueue<Ended> ended = new PriorityQueue<>(worstFirst);
        gather(ended, asked.exact(), false, hint, most);
        if (ended.size() < most && !asked.arabic()) gather(ended, asked.letters(), true, hint, most);
        return candidates(ended, hint, most);
    }

    private void gather(PriorityQueue<Ended> ended, String key, boolean sound, Hint hint, int most) {
        int[] inside = hint.within().size() == 1 ? byArea.get(hint.within().iterator().next()) : null;
        if (inside != null) {
            for (int id : inside) if (key(id, sound).startsWith(key)) offer(ended, id, sound, hint, most);
            if (ended.size() >= most) return;
        }
        boolean chosen = !sound && key.length() <= CHOSEN_LETTERS && most <= CHOSEN_ARE_ENOUGH && hint.near().isEmpty() && hint.kinds().isEmpty();
        if (chosen) {
            for (int id : best.getOrDefault(key, List.of())) offer(ended, id, sound, hint, most);
            return;
        }
        int[] order = sound ? bySound : byName;
        int from = first(order, key, sound);
        for (int i = from; i < order.length && i - from < MOST_LOOKED_AT && key(order[i], sound).startsWith(key); i++)
            offer(ended, order[i], sound, hint, most);
    }

    /** Shorter remainders and larger places first; what only sounds so behind what is spelled so; outside the hint behind what is inside. */
    private void offer(PriorityQueue<Ended> ended, int id, boolean sound, Hint hint, int most) {
        Place place = owners.get(id);
        double cost = cost(id) + (sound ? 3 : 0);
        if (!hint.isEmpty()) cost += 20 * Ranking.hinted(place, hint, new ArrayList<>());
        if (ended.size() >= 2 * most && ended.peek().cost <= cost) return;
        ended.add(new Ended(id, cost, sound));
        if (ended.size() > 2 * most) ended.poll();
    }

    private List<Candidate> candidates(PriorityQueue<Ended> ended, Hint hint, int most) {
        List<Ended> ordered = new ArrayList<>(ended);
        ordered.sort(Comparator.comparingDouble(Ended::cost).thenComparing(Ended::id));
        Map<PCode, Candidate> found = new LinkedHashMap<>();
        for (Ended each : ordered) {
            Place place = owners.get(each.id);
            if (found.size() >= most || found.containsKey(place.code())) continue;
            List<Because> reasons = new ArrayList<>(List.of(Because.BEGINS_SO));
            if (each.sound) reasons.add(Because.SAME_SOUND);
            if (!hint.isEmpty()) Ranking.hinted(place, hint, reasons);
            if (place.standing().seat() > 0) reasons.add(Because.SEAT);
            found.put(place.code(), new Candidate(place, spellings.get(each.id).written(), found.size() + 1, 0, reasons));
        }
        return List.copyOf(found.values());
    }
}
