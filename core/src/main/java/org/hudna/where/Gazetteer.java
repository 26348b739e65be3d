package org.hudna.where;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.hudna.words.Nearest;

/** Places by p-code and by name in any language. Immutable. */
public final class Gazetteer {

    public static final Gazetteer EMPTY = Gazetteer.of(List.of());

    private static final String OWN = "gazetteer.csv";
    private static final int NEAREST_SHOWN = 3;
    /** A shorter skeleton agrees with too many names; Arabic leaves out the short vowels, so that four letters are as good as five. */
    private static final int SHORTEST_SKELETON = 5;
    private static final int SHORTEST_IN_ARABIC = 4;
    private static final int BUCKET_LETTERS = 2;

    private final Map<PCode, Place> places;
    private final Map<PCode, Place> areas;
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> bySkeleton = new HashMap<>();
    private final Map<String, Set<String>> buckets = new HashMap<>();
    private final List<GazetteerVersion> versions;
    private final AtomicReference<NameSearch> search = new AtomicReference<>();

    private Gazetteer(Map<PCode, Place> places, Map<PCode, Place> areas, List<GazetteerVersion> versions) {
        this.places = places;
        this.areas = areas;
        this.versions = List.copyOf(versions);
        for (Place place : places.values()) for (String spelling : place.spellings()) index(spelling, place);
    }

    /** The places and the areas that hold them; areas are found by code only, so that a governorate is not mixed up with its seat. */
    static Gazetteer of(Collection<Place> places, Collection<Place> areas) {
        Map<PCode, Place> byCode = new LinkedHashMap<>();
        for (Place place : places) byCode.merge(place.code(), place, Place::joinedWith);
        Map<PCode, Place> areasByCode = new LinkedHashMap<>();
        for (Place area : areas) areasByCode.merge(area.code(), area, Place::joinedWith);
        return new Gazetteer(byCode, areasByCode, List.of());
    }

    public static Gazetteer of(Collection<Place> places) { return of(places, List.of()); }

    /** The small one that travels with the program: {@code gazetteer.csv} beside this class. */
    public static Gazetteer own() {
        try (InputStream in = Gazetteer.class.getResourceAsStream(OWN)) {
            if (in == null) throw new IllegalStateException(OWN + " is missing");
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            GazetteerFile file = GazetteerFile.read(reader);
            if (!file.refused().isEmpty()) throw new IllegalStateException(OWN + ": " + file.refused());
            return file.gazetteer();
        } catch (IOException e) {
            throw new UncheckedIOException(OWN, e);
        }
    }

    /**
     * Countries of the world and the cities, regions and quarters of the Arab world that reports name; to lie under a gazetteer of one's own when
     * text is read.
     */
    public static Gazetteer world() { return World.read(); }

    /**
     * Both as one. For a code that both hold, this one's data count and both's spellings; a name that each gives to another place is ambiguous. A
     * place of {@link #world} is the one of this gazetteer that bears its name inside its circle, if there is exactly one: a town would else be
     * ambiguous with itself.
     */
    public Gazetteer over(Gazetteer further) {
        List<Place> all = new ArrayList<>(places.values());
        for (Place place : further.places.values()) all.add(World.is(place.code()) ? same(place).map(place::under).orElse(place) : place);
        List<Place> allAreas = new ArrayList<>(areas.values());
        allAreas.addAll(further.areas.values());
        Set<GazetteerVersion> both = new LinkedHashSet<>(versions);
        both.addAll(further.versions);
        return of(all, allAreas).from(List.copyOf(both));
    }

    private Optional<Place> same(Place ofWorld) {
        if (ofWorld.position().isEmpty()) return Optional.empty();
        Position circle = ofWorld.position().get();
        List<Place> found = places.values().stream().filter(place -> place.position().filter(at -> isNear(circle, at)).isPresent()
            && place.sharesName(ofWorld)).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Latitudes first: they cost nothing, and rule out nearly all. */
    private static boolean isNear(Position circle, Position at) {
        return Math.toRadians(Math.abs(circle.lat() - at.lat())) * Position.EARTH_RADIUS_METRES <= circle.errorMetres()
            && circle.metresTo(at) <= circle.errorMetres();
    }

    /** The same places, saying where they come from. */
    public Gazetteer from(GazetteerVersion version) { return from(List.of(version)); }

    private Gazetteer from(List<GazetteerVersion> known) { return new Gazetteer(places, areas, known); }

    /** The lists that this one was laid together from, the uppermost first; empty where none was stated. */
    public List<GazetteerVersion> versions() { return versions; }

    /** Places and areas that {@code name} may mean, the best first, each with its reasons; nothing is chosen. A p-code is its own place. */
    public List<Candidate> search(String name, Hint hint) {
        Optional<Place> coded = coded(name);
        if (coded.isPresent()) return List.of(new Candidate(coded.get(), name.strip(), 1, 0, List.of(Candidate.Because.CODE)));
        return index().search(name, hint);
    }

    /** Places whose names begin so, at most {@code most}, for somebody who types; with a hint, those inside it first. */
    public List<Candidate> complete(String begun, Hint hint, int most) { return index().complete(begun, hint, most); }

    /** Places and areas that bear a name with this {@link NameKey#exact} key, in no order. */
    public List<Place> bearing(String key) { return index().named(key); }

    /** Built at the first question: much reading needs none of it. */
    private NameSearch index() {
        NameSearch built = search.get();
        if (built != null) return built;
        List<Place> all = new ArrayList<>(places.values());
        areas.forEach((code, area) -> { if (!places.containsKey(code)) all.add(area); });
        search.compareAndSet(null, new NameSearch(all));
        return search.get();
    }

    private Optional<Place> coded(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return PCode.isCode(upper) ? find(new PCode(upper)) : Optional.empty();
    }

    public int size() { return places.size(); }

    public Collection<Place> places() { return List.copyOf(places.values()); }

    /** The place or area with this code. */
    public Optional<Place> find(PCode code) { return Optional.ofNullable(places.getOrDefault(code, areas.get(code))); }

    /** The place that bears this name or p-code. */
    public Lookup find(String text) {
        Optional<Place> coded = coded(text);
        if (coded.isPresent()) return new Lookup.Found(coded.get(), true);
        List<Place> named = byName.getOrDefault(NameKey.exact(text), List.of());
        if (!named.isEmpty()) return one(named, true);
        String skeleton = NameKey.skeleton(text);
        List<Place> alike = alike(skeleton);
        return alike.isEmpty() ? new Lookup.Unknown(nearest(skeleton)) : one(alike, false);
    }

    /** Places that sound so, and with them those that bear the name with a word after it: Kafraya may be Kafraya Maar Tamsarin. */
    private List<Place> alike(String skeleton) {
        List<Place> same = bySkeleton.getOrDefault(skeleton, List.of());
        if (skeleton.length() < (NameKey.isArabic(skeleton) ? SHORTEST_IN_ARABIC : SHORTEST_SKELETON)) return List.of();
        Set<Place> all = new LinkedHashSet<>(same);
        for (String longer : buckets.getOrDefault(bucket(skeleton), Set.of()))
            if (longer.startsWith(skeleton + " ")) all.addAll(bySkeleton.get(longer));
        return same.isEmpty() && all.size() == 1 ? List.of() : List.copyOf(all);
    }

    /** The code and all that hold it: as the gazetteer has them, else as a p-code of the common datasets says it by its own digits. */
    public Set<PCode> codesOf(PCode code) {
        Optional<Place> known = find(code);
        if (known.isPresent()) return known.get().codes();
        Set<PCode> codes = new LinkedHashSet<>();
        codes.add(code);
        for (String wider = wider(code.code()); !wider.isEmpty(); wider = wider(wider)) codes.add(new PCode(wider));
        return Set.copyOf(codes);
    }

    /** {@code SY020001}, {@code SY0200}, {@code SY02}, {@code SY}: two digits a level after the country; empty for codes of another make. */
    private static String wider(String code) {
        if (code.length() < 4 || code.length() % 2 != 0) return "";
        for (int i = 0; i < code.length(); i++) if (i < 2 != Character.isLetter(code.charAt(i))) return "";
        return code.substring(0, code.length() - 2);
    }

    private static Lookup one(List<Place> places, boolean exact) {
        return places.size() == 1 ? new Lookup.Found(places.getFirst(), exact) : new Lookup.Ambiguous(sorted(places));
    }

    private static List<Place> sorted(List<Place> places) { return places.stream().sorted(Comparator.comparing(Place::code)).toList(); }

    private List<Place> nearest(String skeleton) {
        Set<String> candidates = new TreeSet<>(buckets.getOrDefault(bucket(skeleton), Set.of()));
        candidates.removeIf(name -> Math.abs(name.length() - skeleton.length()) > skeleton.length() / 3);
        Set<Place> found = new LinkedHashSet<>();
        while (found.size() < NEAREST_SHOWN) {
            Optional<String> next = Nearest.to(skeleton, candidates);
            if (next.isEmpty()) break;
            candidates.remove(next.get());
            found.addAll(sorted(bySkeleton.get(next.get())));
        }
        return found.stream().limit(NEAREST_SHOWN).toList();
    }

    private void index(String spelling, Place place) {
        put(byName, NameKey.exact(spelling), place);
        String skeleton = NameKey.skeleton(spelling);
        put(bySkeleton, skeleton, place);
        buckets.computeIfAbsent(bucket(skeleton), _ -> new TreeSet<>()).add(skeleton);
    }

    private static void put(Map<String, List<Place>> index, String key, Place place) {
        if (key.isEmpty()) return;
        List<Place> places = index.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (!places.contains(place)) places.add(place);
    }

    /** Only names that begin alike are compared: thousands of comparisons for each unknown name would be felt. */
    private static String bucket(String skeleton) { return skeleton.substring(0, Math.min(BUCKET_LETTERS, skeleton.length())); }
}
