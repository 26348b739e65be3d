package org.hudna.where;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.words.Lang;

/**
 * A place of the gazetteer, by its p-code.
 *
 * @param names its name in each language in which it is known; may be empty
 * @param aliases other spellings and former names, as sources write them
 * @param position the circle that surely holds it; empty where it could not be located honestly
 * @param within the areas that hold it, from the smallest to the country; it is not among them
 * @param dated those of its names whose time is known; each is also among its names or aliases
 */
public record Place(PCode code, Map<Lang, String> names, Set<String> aliases, Optional<Position> position, Set<SpotClass> classes, List<PCode> within,
    Standing standing, List<DatedName> dated) {

    public Place {
        names = Map.copyOf(names);
        aliases = Set.copyOf(aliases);
        classes = Set.copyOf(classes);
        within = List.copyOf(within);
        dated = List.copyOf(dated);
    }

    public Place(PCode code, Map<Lang, String> names, Set<String> aliases, Optional<Position> position, Set<SpotClass> classes, List<PCode> within) {
        this(code, names, aliases, position, classes, within, Standing.UNKNOWN, List.of());
    }

    Place standing(Standing known) { return new Place(code, names, aliases, position, classes, within, known, dated); }

    /** Its own code and those of all that hold it. */
    public Set<PCode> codes() {
        Set<PCode> all = new LinkedHashSet<>(within);
        all.add(code);
        return Set.copyOf(all);
    }

    /** Its name in {@code lang}; in another language where it has none in that one; its code where it has none at all. */
    public String name(Lang lang) {
        if (names.containsKey(lang)) return names.get(lang);
        for (Lang other : List.of(Lang.EN, Lang.AR, Lang.RU)) if (names.containsKey(other)) return names.get(other);
        return code.code();
    }

    /** Every spelling by which it may be called. */
    public Set<String> spellings() {
        Set<String> all = new LinkedHashSet<>(names.values());
        all.addAll(aliases);
        return all;
    }

    /** The same under another's code, for lists that write one place under two. */
    Place under(Place other) { return new Place(other.code, names, aliases, position, classes, within, standing, dated); }

    /** Whether both are called alike, in whatever script. */
    boolean sharesName(Place other) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : spellings()) keys.add(NameKey.exact(name));
        return other.spellings().stream().map(NameKey::exact).anyMatch(keys::contains);
    }

    /** This place, findable by the other's spellings too, and held by the other's areas where it names none itself. */
    Place joinedWith(Place other) {
        Set<String> known = spellings();
        known.addAll(other.spellings());
        Set<DatedName> times = new LinkedHashSet<>(dated);
        times.addAll(other.dated);
        Map<Lang, String> named = new EnumMap<>(Lang.class);
        named.putAll(other.names);
        named.putAll(names);
        return new Place(code, named, known, position.or(other::position), classes, within.isEmpty() ? other.within
            : within, standing.or(other.standing),
            List.copyOf(times));
    }
}
