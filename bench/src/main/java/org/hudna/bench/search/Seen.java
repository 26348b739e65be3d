package org.hudna.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.search.Facet;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Shown;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.where.PCode;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/** What a plain loop makes of a card, written without looking at how the index makes it. */
final class Seen {

    private Seen() {}

    static List<String> values(Facet facet, Shown shown) {
        return switch (facet) {
            case ACT -> all(shown.acts().map(acts -> acts.stream().map(act -> act.code()).toList()));
            case WEAPON -> all(shown.weapons().map(weapons -> weapons.stream().map(weapon -> weapon.kind().code()).toList()));
            case TARGET -> all(shown.targets().map(targets -> targets.stream().map(Target::code).toList()));
            case ACCUSED -> all(shown.accused().map(actors -> actors.stream().map(ActorId::code).toList()));
            case RESPONSIBLE -> findings(shown).stream().flatMap(found -> found.responsible().stream()).map(ActorId::code).distinct().toList();
            case CLAUSE -> findings(shown).stream().map(Card.Found::clause).distinct().toList();
            case FINDING -> findings(shown).stream().map(found -> found.clause() + "/" + found.verdict()).distinct().toList();
            case OUTCOME -> shown.outcome().map(Outcome::code).stream().toList();
            case STANDING -> shown.standing().stream().toList();
            case COMPUTED -> shown.computed().map(rung -> rung.code()).stream().toList();
            case CONTESTED -> shown.isContested().map(Seen::yes).stream().toList();
            case EMBARGOED -> shown.isEmbargoed().map(Seen::yes).stream().toList();
            case CASUALTIES -> List.of(harmed(shown));
            case SENSITIVITY -> shown.sensitivity().map(it -> it.name().toLowerCase(Locale.ROOT)).stream().toList();
            case AREA -> all(shown.codes().map(codes -> codes.stream().map(PCode::code).toList()));
            case SOURCE -> shown.sources().map(Set::stream).map(sources -> sources.map(SourceId::name).toList()).orElse(List.of());
        };
    }

    private static List<String> all(Optional<List<String>> values) { return values.map(some -> some.stream().distinct().toList()).orElse(List.of()); }

    private static List<Card.Found> findings(Shown shown) { return shown.findings().orElse(List.of()); }

    private static String yes(boolean so) { return so ? "yes" : "no"; }

    private static String harmed(Shown shown) {
        List<Count> counts = new ArrayList<>();
        shown.killed().ifPresent(counts::add);
        shown.injured().ifPresent(counts::add);
        if (counts.isEmpty()) return "unsaid";
        boolean surely = false, perhaps = false;
        for (Count count : counts) {
            surely |= count.min() > 0;
            perhaps |= count.max() > 0;
        }
        return surely ? "yes" : perhaps ? "perhaps" : "no";
    }

    static boolean matches(Shown shown, Question asked) {
        if (asked.box().isPresent() && shown.at().filter(at -> at.lat() >= asked.box().get().south() && at.lat() <= asked.box().get().north()
            && at.lon() >= asked.box().get().west() && at.lon() <= asked.box().get().east()).isEmpty()) return false;
        if (asked.when().isPresent() && shown.when()
            .filter(when -> when.from().isBefore(asked.when().get().to()) && when.to().isAfter(asked.when().get().from())).isEmpty()) return false;
        if (asked.learnedSince().isPresent() && shown.learned().filter(learned -> !learned.isBefore(asked.learnedSince().get())).isEmpty())
            return false;
        return asked.only().entrySet().stream()
            .allMatch(one -> values(one.getKey(), shown).stream().anyMatch(Question.within(one.getKey(), one.getValue())::contains));
    }

    /** Whether any text that an edition is shown holds these words, in one of the orders that may be asked for. */
    static boolean holds(List<String> texts, Question asked) {
        if (asked.words().isEmpty()) return true;
        if (asked.words().startsWith("\"")) {
            String phrase = " " + asked.words().replace("\"", "") + " ";
            return texts.stream().anyMatch(text -> (" " + text + " ").contains(phrase));
        }
        for (String word : asked.words().split(" "))
            if (texts.stream().noneMatch(text -> (" " + text + " ").contains(asked.isTyping() ? " " + word : " " + word + " "))) return false;
        return true;
    }
}
