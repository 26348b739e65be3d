package org.hudna.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.claims.WordList.Kind;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.truth.Truth;
import org.hudna.when.Happened.Extent;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** The closed lists by their codes and by their names in three languages. */
final class Vocabulary {

    private static final Set<Character> SIGNS = Set.of('<', '>', '=');
    private static final List<String> MILLIMETRES = List.of("mm", "мм", "ملم", "مم");

    private static final Vocabulary ONE = new Vocabulary();

    /** Made when a word is met that is no code: to load all texts takes most of a second, and many files hold codes alone. */
    private static final class Named {
        private static final WordList<Act> ACTS = acts();
        private static final WordList<WeaponKind> WEAPONS = WordList.of(Kind.WEAPON, WeaponKind.values(), WeaponKind::code);
        private static final WordList<TargetKind> TARGETS = WordList.of(Kind.TARGET, TargetKind.values(), TargetKind::code);
        private static final WordList<SpotClass> SPOTS = WordList.of(Kind.SPOT, SpotClass.values(), SpotClass::code);
    }

    final WordList<Said.Stance> stances = enumerated(Said.Stance.values());
    final WordList<Accused.Basis> bases = enumerated(Accused.Basis.values());
    final WordList<Extent> extents = enumerated(Extent.values());

    private Vocabulary() {}

    /** The one there is. */
    static Vocabulary known() { return ONE; }

    /** {@code shelling}, {@code not withdraw}, {@code shelling | air-strike}. */
    Cell<List<Act>> acts(String cell) {
        if (Parts.together(cell).size() > 1) return Cell.unread("claims.acts-together", cell);
        List<Act> found = new ArrayList<>();
        for (String word : Parts.alternatives(cell)) {
            Optional<Act> act = Act.find(word).or(() -> Named.ACTS.find(word));
            if (act.isEmpty()) return Named.ACTS.unknown(word);
            found.add(act.get());
        }
        return found.isEmpty() ? Named.ACTS.unknown(cell) : Cell.says(List.copyOf(found));
    }

    /** {@code mortar 82 mm}, {@code artillery >= 100 mm | mlrs}. */
    Cell<List<Weapon>> weapons(String cell) {
        if (Parts.together(cell).size() > 1) return Cell.unread("claims.weapons-together", cell);
        List<Weapon> found = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        for (String word : Parts.alternatives(cell)) {
            Optional<Weapon> weapon = weapon(word);
            if (weapon.isEmpty()) return unknownWeapon(word);
            found.add(weapon.get());
            if (isOdd(weapon.get())) notes.add(Message.of("claims.calibre-odd", "cell", Quoted.cell(word)));
        }
        return new Cell.Says<>(List.copyOf(found), notes);
    }

    /** {@code hospital; civilians}, with actors of the agreement by id or name. */
    Cell<List<List<Target>>> targets(String cell, Names<ActorId> actors) {
        List<List<Target>> found = new ArrayList<>();
        for (List<String> together : Parts.of(cell)) {
            List<Target> hit = new ArrayList<>();
            for (String word : together) {
                Optional<TargetKind> kind = TargetKind.find(word).or(() -> Named.TARGETS.find(word));
                Set<ActorId> named = kind.isPresent() ? Set.of() : actors.find(word);
                if (kind.isEmpty() && named.size() != 1) return unknownTarget(word, named, actors);
                hit.add(kind.<Target>map(Target.Kind::new).orElseGet(() -> new Target.Actor(named.iterator().next())));
            }
            found.add(List.copyOf(hit));
        }
        return Cell.says(List.copyOf(found));
    }

    /** {@code populated}, {@code populated industrial}, with semicolons, commas or, between codes, spaces. */
    Cell<Set<SpotClass>> spots(String cell) {
        Set<SpotClass> found = EnumSet.noneOf(SpotClass.class);
        for (String part : cell.split("[;؛,،|]")) {
            if (part.isBlank()) continue;
            Optional<SpotClass> whole = spot(part);
            if (whole.isPresent()) found.add(whole.get());
            else for (String word : part.strip().split("\\s+")) {
                Optional<SpotClass> one = spot(word);
                if (one.isEmpty()) return Named.SPOTS.unknown(word);
                found.add(one.get());
            }
        }
        return Cell.says(Set.copyOf(found));
    }

    private static Optional<SpotClass> spot(String word) { return SpotClass.find(word.strip()).or(() -> Named.SPOTS.find(word)); }

    private Optional<Weapon> weapon(String word) {
        String text = Digits.ascii(word.strip()).toLowerCase(Locale.ROOT).replace("≥", ">=").replace("≤", "<=");
        for (String unit : MILLIMETRES) {
            if (!text.endsWith(unit)) continue;
            String before = text.substring(0, text.length() - unit.length()).stripTrailing();
            int kindEnds = kindEnds(before);
            if (kindEnds == before.length()) break; // the letters only look like a unit
            return kind(before.substring(0, kindEnds)).flatMap(kind -> Weapon.find(kind.code() + " " + before.substring(kindEnds).strip() + " mm"));
        }
        return kind(text).map(Weapon::of);
    }

    private Optional<WeaponKind> kind(String word) { return WeaponKind.find(word.strip()).or(() -> Named.WEAPONS.find(word)); }

    /** Where the words stop and the calibre begins: before the last number and its sign. */
    private static int kindEnds(String text) {
        int at = text.length();
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) at--;
        if (at == text.length()) return at;
        while (at > 0 && (SIGNS.contains(text.charAt(at - 1)) || Character.isWhitespace(text.charAt(at - 1)))) at--;
        return at;
    }

    /** A calibre without its unit, a digit that has not been read as one, or a word that is not on the list. */
    private <T> Cell<T> unknownWeapon(String word) {
        String withUnit = word.strip() + " mm";
        if (weapon(withUnit).isPresent()) return new Cell.Unread<>(Message.of("claims.calibre-unit", "cell", Quoted.cell(word), "near", withUnit));
        return Named.WEAPONS.unknown(word);
    }

    private static boolean isOdd(Weapon weapon) {
        return weapon.calibre().in(weapon.kind().calibre()) == Truth.FALSE;
    }

    private <T> Cell<T> unknownTarget(String word, Set<ActorId> named, Names<ActorId> actors) {
        if (named.size() > 1) return new Cell.Unread<>(Message.of("claims.actor-shared", "cell", Quoted.cell(word), "candidates",
            named.stream().map(ActorId::code).sorted().toList()));
        Optional<String> actor = Named.TARGETS.near(word).isPresent() ? Optional.empty() : actors.near(word);
        return actor.isEmpty() ? Named.TARGETS.unknown(word) : WordList.unknown(word, actor, Kind.TARGET);
    }

    private static WordList<Act> acts() {
        WordList<Act> acts = new WordList<>(Kind.DEED);
        for (Deed deed : Deed.values()) {
            acts.add(deed.code(), Act.of(deed));
            acts.add(Act.omissionOf(deed).code(), Act.omissionOf(deed));
        }
        for (Lang lang : Lang.values())
            for (Deed deed : Deed.values()) {
                Message name = Message.of("deed." + deed.code());
                acts.add(Texts.of(lang).say(name), Act.of(deed));
                acts.add(Texts.of(lang).say(Message.of("deed.omitted", "deed", name)), Act.omissionOf(deed));
            }
        for (Deed deed : Deed.values()) Synonyms.of(Kind.DEED.key(), deed.code()).forEach(word -> acts.add(word, Act.of(deed)));
        return acts;
    }

    private static <E extends Enum<E>> WordList<E> enumerated(E[] values) {
        return WordList.of(Kind.OTHER, values, value -> value.name().toLowerCase(Locale.ROOT));
    }
}
