package org.hudna.where;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hudna.where.Candidate.Because;

/** All spellings of a gazetteer, met by name, by sound and with a letter wrong. Immutable once built. */
final class NameSearch {

    /** More candidates than this help nobody. */
    static final int MOST = 20;
    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final int MOST_COMPARED = 400;
    private static final float FARTHEST = 1.45f;
    /** What goes on is farther than any name that sounds alike. */
    private static final float GOES_ON = 1.5f;
    /** Beyond this a name with the same consonants is another name. */
    private static final float SAME_SOUND = 0.95f;

    private final List<Spelling> spellings = new ArrayList<>();
    private final List<Place> owners = new ArrayList<>();
    private final HashedNames exact = new HashedNames();
    private final HashedNames bones = new HashedNames();
    private final HashedNames slips = new HashedNames();
    private final List<String> skeletons = new ArrayList<>();
    private final HashedNames bySkeleton = new HashedNames();
    private final Prefixes prefixes;
    /** Places that have a name in the script; those need not be met across scripts. */
    private final BitSet inArabic = new BitSet();
    private final BitSet inLatin = new BitSet();
    private final int[] placeOf;

    NameSearch(Collection<Place> places) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (Place place : places) {
            for (String spelling : distinct(place)) add(Spelling.of(spelling), place);
            while (numbers.size() < spellings.size()) {
                (spellings.get(numbers.size()).arabic() ? inArabic : inLatin).set(number);
                numbers.add(number);
            }
            number++;
        }
        placeOf = numbers.stream().mapToInt(Integer::intValue).toArray();
        indexSkeletons();
        exact.frozen();
        bones.frozen();
        slips.frozen();
        bySkeleton.frozen();
        prefixes = new Prefixes(spellings, owners);
    }

    private static Collection<String> distinct(Place place) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String name : place.names().values()) byKey.putIfAbsent(name.strip(), name);
        for (String name : place.aliases()) byKey.putIfAbsent(name.strip(), name);
        return byKey.values();
    }

    private void add(Spelling spelling, Place place) {
        if (spelling.exact().isEmpty()) return;
        exact.add(spelling.exact(), spellings.size());
        bones.add(spelling.bones(), spellings.size());
        spellings.add(spelling);
        owners.add(place);
    }

    /** Bones with one of them left out, entered once for all names that share them. */
    private void indexSkeletons() {
        Set<String> all = new HashSet<>();
        for (Spelling spelling : spellings) if (all.add(spelling.bones())) skeletons.add(spelling.bones());
        for (int i = 0; i < skeletons.size(); i++) {
            String key = skeletons.get(i);
            bySkeleton.add(key, i);
            if (key.length() >= SHORTEST_WITH_A_SLIP) for (int at = 0; at < key.length(); at++) slips.add(without(key, at), i);
        }
    }

    private static String without(String key, int at) { return key.substring(0, at) + key.substring(at + 1); }

    /** Best first. */
    List<Candidate> search(String name, Hint hint) {
        Spelling asked = Spelling.of(name);
        if (asked.exact().isEmpty()) return List.of();
        Map<Place, Met> met = new IdentityHashMap<>();
        exact.forEach(asked.exact(), id -> { if (spellings.get(id).exact().equals(asked.exact())) meet(met, id, asked); });
        boolean spelled = !met.isEmpty();
        sounding(asked, asked.bones(), met);
        String other = Bones.otherReading(asked.bones(), asked.letters());
        if (!other.equals(asked.bones())) sounding(asked, other, met);
        if (asked.readings().size() > 1) sounding(asked, Bones.of(asked.readings().get(1)), met);
        boolean near = met.values().stream().anyMatch(each -> each.cost <= SAME_SOUND);
        if (!spelled && !near) slipped(asked, met);
        if (!spelled) for (int id : prefixes.goingOn(asked.exact(), MOST)) goOn(met, id);
        return Ranking.of(met.values(), asked, hint);
    }

    private void sounding(Spelling asked, String key, Map<Place, Met> met) {
        int[] compared = {0};
        bones.forEach(key, id -> { if (compared[0]++ < MOST_COMPARED && spellings.get(id).bones().equals(key)) meet(met, id, asked); });
    }

    /** One consonant wrong, missing or too many: both with a bone left out meet. */
    private void slipped(Spelling asked, Map<Place, Met> met) {
        String key = asked.bones();
        Set<Integer> alike = new LinkedHashSet<>();
        if (key.length() >= SHORTEST_WITH_A_SLIP) {
            slips.forEach(key, alike::add);
            for (int at = 0; at < key.length(); at++) {
                String shorter = without(key, at);
                slips.forEach(shorter, alike::add);
                bySkeleton.forEach(shorter, alike::add);
            }
        }
        for (int skeleton : alike) sounding(asked, skeletons.get(skeleton), met);
    }

    private void meet(Map<Place, Met> met, int id, Spelling asked) {
        Place place = owners.get(id);
        Met known = met.get(place);
        float limit = known == null ? FARTHEST : known.cost;
        boolean strange = spellings.get(id).arabic() != asked.arabic();
        if (strange && (asked.arabic() ? inArabic : inLatin).get(placeOf[id])) return;
        float cost = spellings.get(id).from(asked, limit);
        if (cost < limit || known == null && cost <= limit)
            met.put(place, new Met(place, spellings.get(id), cost, reason(spellings.get(id), asked, cost)));
        else if (known != null && cost == 0 && spellings.get(id).isVerbatim(asked.written()))
            met.put(place, new Met(place, spellings.get(id), cost, Because.EXACT));
    }

    private static Because reason(Spelling spelling, Spelling asked, float cost) {
        if (cost == 0) return spelling.isVerbatim(asked.written()) ? Because.EXACT : Because.MARKS_APART;
        if (spelling.arabic() != asked.arabic()) return Because.OTHER_SCRIPT;
        return cost <= SAME_SOUND && spelling.bones().equals(asked.bones()) ? Because.SAME_SOUND : Because.ONE_LETTER;
    }

    private void goOn(Map<Place, Met> met, int id) {
        met.putIfAbsent(owners.get(id), new Met(owners.get(id), spellings.get(id), GOES_ON, Because.GOES_ON));
    }

    List<Candidate> complete(String begun, Hint hint, int most) { return prefixes.complete(begun, hint, most); }

    /** Everything that bears exactly this key. */
    List<Place> named(String key) {
        Set<Place> found = Collections.newSetFromMap(new IdentityHashMap<>());
        exact.forEach(key, id -> { if (spellings.get(id).exact().equals(key)) found.add(owners.get(id)); });
        return List.copyOf(found);
    }

    /** A place that was met, by which of its spellings, and how. */
    record Met(Place place, Spelling spelling, float cost, Because because) {
        boolean isAlias() { return !place.names().containsValue(spelling.written()); }
    }
}
