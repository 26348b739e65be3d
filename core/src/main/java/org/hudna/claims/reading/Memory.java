package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.reading.Actor.Sort;

/**
 * Who was mentioned in the text so far. A modest understanding of later mentions: a surname is the last person who bears it, an office its last named
 * holder (of the same country, where one is said), "the statement" the last publisher, "the ministry" the last of its kind, "he" the last who spoke.
 */
final class Memory {

    private static final int SHORTEST = 3;
    /** Russian endings are so long. */
    private static final int ENDING = 2;

    /** A person or body. */
    record Known(Evidence evidence, Sort sort, String role, List<String> name, Optional<Evidence> nameAt, Optional<Evidence> body, String bodyCode,
        String country) {}

    private final List<Known> all = new ArrayList<>();
    private String lastRole = "";
    private Optional<Known> speaker = Optional.empty();
    private Optional<Known> cited = Optional.empty();
    private Optional<Known> publisher = Optional.empty();

    /** Remembers what an actor tells of itself. */
    void see(String text, Actor actor) {
        boolean person = actor.sort() == Sort.PERSON || actor.sort() == Sort.COUNTERPART;
        if (person && actor.name().isPresent() && !actor.role().isEmpty() || actor.sort() == Sort.COUNTERPART && actor.name().isPresent())
            person(text, actor);
        else if (actor.sort() == Sort.BODY && (!actor.country().isEmpty() || actor.role().equals("agency"))) all.add(plain(actor, actor.role()));
        else if (actor.sort() == Sort.PERSON && actor.name().isEmpty() && !actor.role().isEmpty() && !actor.country().isEmpty()
            && holder(actor).isEmpty()) all.add(plain(actor, actor.role()));
        if (actor.sort() == Sort.PAPER && actor.body().isPresent()) paper(actor);
        if (actor.sort() == Sort.PERSON) lastRole = understood(actor, text).map(Known::role).filter(role -> !role.isEmpty())
            .orElse(actor.role().isEmpty() ? lastRole : actor.role());
    }

    /** A paper with its publisher: "the statement" means it from then on, and the publisher was mentioned too. */
    private void paper(Actor actor) {
        publisher = Optional.of(new Known(actor.evidence(), Sort.PAPER, actor.role(), List.of(), Optional.empty(), actor.body(), actor.bodyCode(),
            actor.country()));
        all.add(new Known(actor.evidence(), Sort.BODY, actor.bodyCode(), List.of(), Optional.empty(), actor.body(), actor.bodyCode(),
            actor.country()));
    }

    private void person(String text, Actor actor) {
        List<String> name = new ArrayList<>();
        for (Token token : Token.of(text, actor.name().orElseThrow().from(), actor.name().orElseThrow().to())) name.add(token.key());
        Optional<Known> before = byName(actor, text);
        String role = actor.sort() == Sort.COUNTERPART ? counterpartRole() : actor.role();
        if (before.isPresent() && before.get().role().endsWith("-" + role)) role = before.get().role();
        String country = countryOf(actor);
        if (country.isEmpty()) country = before.map(Known::country).orElse("");
        List<String> known = before.map(Known::name).orElse(name);
        all.add(new Known(actor.evidence(), Sort.PERSON, role, known.size() > name.size() ? known : name, actor.name(), actor.body(),
            actor.bodyCode(), country));
    }

    /** A spokesman of "the ministry" is of the country of the last ministry of that kind. */
    private String countryOf(Actor actor) {
        if (!actor.country().isEmpty() || actor.bodyCode().isEmpty()) return actor.country();
        return lastBody(actor.bodyCode()).map(Known::country).orElse("");
    }

    private static Known plain(Actor actor, String role) {
        return new Known(actor.evidence(), actor.sort(), role, List.of(), Optional.empty(), actor.body(), actor.bodyCode(), actor.country());
    }

    /** That of the person who was mentioned last. */
    private String counterpartRole() { return lastRole; }

    /** A person that a bare name was given to by a verb of saying. */
    Known newPerson(String text, Evidence name) {
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(text, name.from(), name.to())) words.add(token.key());
        Known known = new Known(name, Sort.PERSON, "", words, Optional.of(name), Optional.empty(), "", "");
        all.add(known);
        return known;
    }

    Optional<List<String>> nameEndingOrBeginning(String key) {
        if (key.length() < SHORTEST) return Optional.empty();
        for (Known known : all.reversed())
            if (!known.name().isEmpty() && (same(known.name().getLast(), key) || same(known.name().getFirst(), key) && known.name().size() > 1))
                return Optional.of(known.name());
        return Optional.empty();
    }

    /** The same word, in Russian in whatever case. */
    static boolean same(String one, String other) {
        if (one.equals(other)) return true;
        if (one.isEmpty() || other.isEmpty() || Character.UnicodeScript.of(one.charAt(0)) != Character.UnicodeScript.CYRILLIC) return false;
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) common++;
        return common >= SHORTEST + 1 && one.length() - common <= ENDING && other.length() - common <= ENDING;
    }

    /** Who an actor is, by an earlier mention; empty where none is known. */
    Optional<Known> understood(Actor actor, String text) {
        return switch (actor.sort()) {
            case PERSON -> actor.name().isPresent() ? byName(actor, text) : holder(actor);
            case COUNTERPART -> actor.name().isPresent() ? byName(actor, text) : counterpart(actor);
            case BODY -> lastBody(actor);
            case PAPER -> actor.body().isPresent() ? Optional.empty() : publisher.or(() -> speaker);
            case PRONOUN -> speaker;
            case SAME -> cited;
            case UNNAMED, BOTH -> Optional.empty();
        };
    }

    private Optional<Known> byName(Actor actor, String text) {
        List<Token> tokens = Token.of(text, actor.name().orElseThrow().from(), actor.name().orElseThrow().to());
        String last = tokens.getLast().key();
        for (Known known : all.reversed())
            if (!known.name().isEmpty() && same(known.name().getLast(), last) && known.evidence().from() < actor.evidence().from())
                return Optional.of(known);
        return Optional.empty();
    }

    private Optional<Known> holder(Actor actor) {
        String country = !actor.country().isEmpty() ? actor.country() : actor.bodyCode().isEmpty() ? speaker.map(Known::country).orElse("") : "";
        Optional<Known> ofCountry = holder(actor, country);
        return ofCountry.isPresent() || !actor.country().isEmpty() ? ofCountry : holder(actor, "");
    }

    private Optional<Known> holder(Actor actor, String country) {
        for (Known known : all.reversed()) {
            boolean role = known.role().equals(actor.role()) || actor.role().equals("minister") && known.role().endsWith("-minister");
            boolean place = country.isEmpty() || known.country().equals(country);
            if (known.sort() == Sort.PERSON && role && place && known.evidence().from() < actor.evidence().from()) return Optional.of(known);
        }
        return Optional.empty();
    }

    /** The one of the same office and another country than the last speaker's, where that is known. */
    private Optional<Known> counterpart(Actor actor) {
        for (Known known : all.reversed())
            if (known.sort() == Sort.PERSON && !actor.country().isEmpty() && known.country().equals(actor.country())
                && known.evidence().from() < actor.evidence().from())
                return Optional.of(known);
        return Optional.empty();
    }

    private Optional<Known> lastBody(Actor actor) {
        if (!actor.country().isEmpty()) return Optional.empty();
        return lastBody(actor.role()).filter(known -> known.evidence().from() < actor.evidence().from());
    }

    private Optional<Known> lastBody(String code) {
        for (Known known : all.reversed()) {
            boolean ministry = code.equals("ministry") && known.role().endsWith("-ministry");
            if (known.sort() == Sort.BODY && (known.role().equals(code) || ministry)) return Optional.of(known);
        }
        return Optional.empty();
    }

    /** The country of the last body of a kind. */
    String countryOfBody(String code) { return lastBody(code).map(Known::country).orElse(""); }

    /** What was kept of an actor when it was seen. */
    Optional<Known> seen(Actor actor) { return all.stream().filter(known -> known.evidence().equals(actor.evidence())).reduce((_, last) -> last); }

    Optional<Known> speaker() { return speaker; }

    /** Keeps who spoke. */
    void spoke(Known known) { speaker = Optional.of(known); }

    void cites(Known known) { cited = Optional.of(known); }

    /** The last two persons, for "the two ministers": of that office, and different. */
    List<Known> lastTwo(String role) {
        List<Known> two = new ArrayList<>();
        for (Known known : all.reversed()) {
            boolean fits = role.equals("side") || known.role().equals(role) || role.equals("minister") && known.role().endsWith("-minister");
            boolean twice = two.stream().anyMatch(other -> same(other.name().getLast(), known.name().isEmpty() ? "" : known.name().getLast()));
            if (known.sort() == Sort.PERSON && !known.name().isEmpty() && fits && !twice && two.size() < 2) two.addFirst(known);
        }
        return two.size() == 2 ? two : List.of();
    }
}
