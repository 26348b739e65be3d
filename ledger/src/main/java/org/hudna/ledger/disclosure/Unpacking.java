package org.hudna.ledger.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.disclosure.Json.Arr;
import org.hudna.ledger.disclosure.Json.Obj;
import org.hudna.ledger.disclosure.Json.Str;

/** Puts disclosures where their digests stand, and takes everything away that served that. RFC 9901, section 7.1, steps 3 to 5. */
final class Unpacking {
    static final String DIGESTS = "_sd";
    static final String HASH = "_sd_alg";
    static final String ITEM = "...";
    private static final Set<String> RESERVED = Set.of(DIGESTS, HASH, ITEM);

    private final Map<String, Disclosure> offered = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final List<Field> fields = new ArrayList<>();

    private Unpacking() {}

    /** A field that is shown: its place, what shows it, and the place of the nearest such field around it. */
    record Field(Path path, Disclosure by, Optional<Path> within) {}

    /** What the token shows, and by which disclosures; a field stands after the one it is within. */
    record Unpacked(Obj claims, List<Field> fields) {}

    static Unpacked unpack(Obj payload, List<Disclosure> disclosures) throws Refusal {
        if (!payload.get(HASH).map(new Str("sha-256")::equals).orElse(true)) throw new Refusal(SdFault.HASH);
        var unpacking = new Unpacking();
        for (Disclosure disclosure : disclosures)
            if (unpacking.offered.put(disclosure.digest(), disclosure) != null) throw new Refusal(SdFault.DIGEST_TWICE);
        var members = new LinkedHashMap<>(payload.members());
        members.remove(HASH);
        Obj claims = unpacking.object(new Obj(members), new Place(Path.WHOLE, Optional.empty()));
        if (unpacking.fields.size() < disclosures.size()) throw new Refusal(SdFault.UNREFERENCED);
        return new Unpacked(claims, List.copyOf(unpacking.fields));
    }

    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** Where we are, and within which field that is shown apart. */
    private record Place(Path path, Optional<Path> within) {
        Place in(String step) {
            return new Place(path.plus(step), within);
        }

        Place shown() {
            return new Place(path, Optional.of(path));
        }
    }

    private Json value(Json value, Place place) throws Refusal {
        return switch (value) {
            case Obj object -> object(object, place);
            case Arr array -> array(array, place);
            case Str _, Json.Num _, Json.Bool _, Json.Nul _ -> value;
        };
    }

    private Obj object(Obj object, Place place) throws Refusal {
        notTooDeep(place);
        var members = new LinkedHashMap<String, Json>();
        for (var member : object.members().entrySet()) {
            String name = member.getKey();
            if (name.equals(DIGESTS)) continue;
            if (isReserved(name)) throw new Refusal(SdFault.DIGESTS);
            members.put(name, value(member.getValue(), place.in(name)));
        }
        for (Disclosure disclosure : hidden(object)) {
            String name = disclosure.name().orElseThrow(() -> new Refusal(SdFault.MISPLACED));
            if (isReserved(name)) throw new Refusal(SdFault.RESERVED_NAME);
            if (members.containsKey(name)) throw new Refusal(SdFault.NAME_TWICE);
            members.put(name, show(disclosure, place.in(name)));
        }
        return new Obj(members);
    }

    private List<Disclosure> hidden(Obj object) throws Refusal {
        Optional<Json> digests = object.get(DIGESTS);
        if (digests.isEmpty()) return List.of();
        if (!(digests.get() instanceof Arr(var items))) throw new Refusal(SdFault.DIGESTS);
        var found = new ArrayList<Disclosure>();
        for (Json item : items) meet(item).ifPresent(found::add);
        return found;
    }

    private Arr array(Arr array, Place place) throws Refusal {
        notTooDeep(place);
        var items = new ArrayList<Json>();
        for (Json item : array.items()) {
            Place next = place.in(Integer.toString(items.size()));
            if (!(item instanceof Obj object && object.get(ITEM).isPresent())) {
                items.add(value(item, next));
                continue;
            }
            if (object.members().size() != 1) throw new Refusal(SdFault.DIGESTS);
            Optional<Disclosure> disclosure = meet(object.members().get(ITEM));
            if (disclosure.isEmpty()) continue;
            if (disclosure.get().name().isPresent()) throw new Refusal(SdFault.MISPLACED);
            items.add(show(disclosure.get(), next));
        }
        return new Arr(items);
    }

    private Optional<Disclosure> meet(Json digest) throws Refusal {
        if (!(digest instanceof Str(String text))) throw new Refusal(SdFault.DIGESTS);
        if (!met.add(text)) throw new Refusal(SdFault.DIGEST_TWICE);
        return Optional.ofNullable(offered.get(text));
    }

    private Json show(Disclosure disclosure, Place place) throws Refusal {
        fields.add(new Field(place.path(), disclosure, place.within()));
        return value(disclosure.value(), place.shown());
    }

    private static void notTooDeep(Place place) throws Refusal {
        if (place.path().steps().size() >= Json.MOST_DEPTH) throw new Refusal(SdFault.TOO_DEEP);
    }
}
