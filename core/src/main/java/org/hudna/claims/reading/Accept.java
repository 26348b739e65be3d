package org.hudna.claims.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.Casualties.Age;
import org.hudna.claims.Casualties.Sex;
import org.hudna.claims.Casualties.Status;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Coding;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Notice;
import org.hudna.claims.Origin;
import org.hudna.claims.Said;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Target;
import org.hudna.intake.ReportId;
import org.hudna.intake.text.Scripts;
import org.hudna.when.Happened;
import org.hudna.where.Candidate;
import org.hudna.where.NameKey;
import org.hudna.where.Place;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

/** What makes a claim of a suggestion: a person, or a mapping that a person signed. Pure; the suggestion and the report stay as they are. */
public final class Accept {

    /**
     * The report that a suggestion was read in.
     *
     * @param publisher who speaks where the text names nobody, and through whom everybody else does
     * @param learnedAt when the report came
     */
    public record Report(ReportId id, String text, SourceId publisher, Instant learnedAt) {}

    /**
     * Who accepts it, under which ids.
     *
     * @param coder the name or code of the person or mapping
     * @param when the time that the coder gives it, where the text tells none
     * @param actors actors by their names; those of the agreement in force, or none
     */
    public record By(ClaimId claim, EventId event, String coder, Optional<Happened> when, Lexicon actors) {
        public By {
            if (coder.isBlank()) throw new IllegalArgumentException("somebody accepts it");
        }
    }

    /** What came of it. */
    public sealed interface Accepted {
        /** A claim. */
        record Made(Claim claim) implements Accepted {}

        /** It tells of no act, or something is missing. */
        record NoClaim(Message why) implements Accepted {}
    }

    private final Suggestion suggestion;
    private final Report report;
    private final By by;

    private Accept(Suggestion suggestion, Report report, By by) {
        this.suggestion = suggestion;
        this.report = report;
        this.by = by;
    }

    /** The claim that the suggestion stands for. */
    public static Accepted accept(Suggestion suggestion, Report report, By by) { return new Accept(suggestion, report, by).accepted(); }

    private Accepted accepted() {
        if (suggestion.kind() != Kind.EVENT) return new Accepted.NoClaim(Message.of("reading.accept-kind", "kind", suggestion.kind().said()));
        List<Act> acts = new ArrayList<>();
        for (Field field : suggestion.all(Slot.ACT)) if (field.value() instanceof Value.Did(Act act) && !acts.contains(act)) acts.add(act);
        Optional<Happened> when = when().or(by::when);
        if (acts.isEmpty()) return new Accepted.NoClaim(Message.of("reading.accept-no-act"));
        return when.<Accepted>map(happened -> new Accepted.Made(claim(acts, happened)))
            .orElseGet(() -> new Accepted.NoClaim(Message.of("reading.accept-no-time")));
    }

    /** The narrowest of the times. */
    private Optional<Happened> when() {
        Happened best = null;
        for (Field field : suggestion.all(Slot.WHEN))
            if (field.value() instanceof Value.Time(Happened happened) && (best == null || length(happened) < length(best))) best = happened;
        return Optional.ofNullable(best);
    }

    private static long length(Happened happened) { return happened.span().to().getEpochSecond() - happened.span().from().getEpochSecond(); }

    private Claim claim(List<Act> acts, Happened happened) {
        Evidence words = suggestion.within();
        Origin origin = new Origin(report.id(), words.from(), words.to(), Scripts.lang(words.in(report.text())), words.in(report.text()));
        Said said = said();
        return new Claim(by.claim(), by.event(), said.source().name(), said, happened, acts, weapons(), Optional.empty(), accused(), targets(),
            places(), List.of(),
            new Casualties(people(), Casualties.Method.AS_STATED), Optional.empty(), Set.of(), Notice.UNSAID, java.util.Map.of(),
            new Coding(words.in(report.text()), by.coder(), "", ""), Optional.empty(), Optional.of(origin));
    }

    /** The nearest relay to the source is the one that is kept: a relay is not a second source. */
    private Said said() {
        Optional<SourceId> speaker = suggestion.words(Slot.SPEAKER).stream().findFirst().map(SourceId::new);
        List<String> relays = suggestion.words(Slot.VIA);
        Optional<SourceId> via = speaker.isEmpty() ? Optional.empty()
            : Optional.of(relays.isEmpty() ? report.publisher() : new SourceId(relays.getLast()));
        Said.Stance stance = suggestion.codes(Slot.STANCE).stream().findFirst().map(code -> Said.Stance.valueOf(code.toUpperCase(Locale.ROOT)))
            .orElse(Said.Stance.ALLEGES);
        return new Said(speaker.orElse(report.publisher()), via, stance, Optional.empty(), report.learnedAt());
    }

    private List<Weapon> weapons() {
        List<Weapon> found = new ArrayList<>();
        for (Field field : suggestion.all(Slot.WEAPON))
            if (field.value() instanceof Value.With(Weapon weapon) && !found.contains(weapon)) found.add(weapon);
        return found;
    }

    private List<List<Target>> targets() {
        List<Target> found = new ArrayList<>();
        for (Field field : suggestion.all(Slot.TARGET))
            if (field.value() instanceof Value.Hit(var kind) && !found.contains(new Target.Kind(kind))) found.add(new Target.Kind(kind));
        return found.isEmpty() ? List.of() : List.of(found);
    }

    /** An actor where the words are one's name; else the words alone: a label is not a status. */
    private Accused accused() {
        Optional<String> words = suggestion.words(Slot.ACCUSED).stream().findFirst();
        if (words.isEmpty()) return Accused.NOBODY_NAMED;
        Set<ActorId> known = by.actors().actors().getOrDefault(NameKey.exact(words.get()), Set.of());
        return known.isEmpty() ? new Accused(List.of(), Accused.Basis.LABEL, words.get())
            : new Accused(known.stream().sorted().toList(), Accused.Basis.NAMED, words.get());
    }

    /** One place with all that its name may mean, or several together, each as the likeliest. */
    private List<List<Spot>> places() {
        List<Field> fields = suggestion.all(Slot.PLACE);
        if (fields.size() == 1) return spots(fields.getFirst()).stream().map(List::of).toList();
        List<Spot> together = new ArrayList<>();
        for (Field field : fields) together.add(spots(field).getFirst());
        return together.isEmpty() ? List.of() : List.of(together);
    }

    private List<Spot> spots(Field field) {
        String words = field.evidence().in(report.text());
        List<Spot> spots = new ArrayList<>();
        if (field.value() instanceof Value.At(List<Candidate> candidates)) for (Candidate candidate : candidates) {
            Place place = candidate.place();
            if (candidate.rank() == 1)
                spots.add(new Spot(words, place.codes(), place.position(), place.classes(), Set.of(), Set.of(), Optional.empty()));
        }
        if (field.value() instanceof Value.Around(var circles, var named)) for (Position circle : circles) spots.add(around(words, circle, named));
        return spots.isEmpty() ? List.of(new Spot(words, Set.of(), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty())) : spots;
    }

    /** In the areas of the one place that is named there; what leads to it says nothing of the areas that it lies in. */
    private static Spot around(String words, Position circle, List<Candidate> named) {
        Optional<Place> place = named.size() == 1 ? Optional.of(named.getFirst().place()) : Optional.empty();
        return new Spot(words, place.map(Place::codes).orElse(Set.of()), Optional.of(circle), place.map(Place::classes).orElse(Set.of()), Set.of(),
            Set.of(), Optional.empty());
    }

    private List<Casualties.Group> people() {
        List<Casualties.Group> groups = new ArrayList<>();
        for (Field field : suggestion.all(Slot.PEOPLE)) if (field.value() instanceof Value.Harmed(People people)) groups.add(group(people));
        return groups;
    }

    private static Casualties.Group group(People people) {
        Casualties.Fate fate = Casualties.Fate.valueOf(people.fate().name());
        People.Who who = people.who();
        Status status = who == People.Who.CIVILIAN ? Status.CIVILIAN : who == People.Who.COMBATANT ? Status.COMBATANT : Status.UNSAID;
        Sex sex = who == People.Who.WOMAN ? Sex.FEMALE : who == People.Who.MAN ? Sex.MALE : Sex.UNSAID;
        Age age = who == People.Who.CHILD ? Age.CHILD : EnumSet.of(People.Who.WOMAN, People.Who.MAN).contains(who) ? Age.ADULT : Age.UNSAID;
        return new Casualties.Group(fate, people.number(), status, sex, age);
    }
}
