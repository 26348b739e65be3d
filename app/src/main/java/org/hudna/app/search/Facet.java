package org.hudna.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.bulletin.Shown;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;

/**
 * What an incident can be asked for and counted by, as far as it is shown. The values are the codes of files; an incident may have several of one
 * facet.
 */
public enum Facet {
    ACT(shown -> shown.acts().stream().flatMap(List::stream).map(Act::code).toList()),
    /** Kinds, without calibres; asking for a kind finds those within it. */
    WEAPON(shown -> shown.weapons().stream().flatMap(List::stream).map(weapon -> weapon.kind().code()).toList()),
    /** Kinds and actors; asking for a kind finds those within it. */
    TARGET(shown -> shown.targets().stream().flatMap(List::stream).map(Target::code).toList()),
    /** Whom any source names. */
    ACCUSED(shown -> shown.accused().stream().flatMap(List::stream).map(actor -> actor.code()).toList()),
    /** Who would be, under any clause by any account. */
    RESPONSIBLE(shown -> shown.findings().stream().flatMap(List::stream).flatMap(found -> found.responsible().stream())
    .map(actor -> actor.code()).toList()),
    /** A clause that reaches it. */
    CLAUSE(shown -> shown.findings().stream().flatMap(List::stream).map(found -> found.clause()).toList()),
    /** A clause and its strongest verdict, with a slash between: {@code 2b/would-breach}. */
    FINDING(shown -> shown.findings().stream().flatMap(List::stream).map(found -> found.clause() + "/" + found.verdict()).toList()),
    OUTCOME(shown -> shown.outcome().map(outcome -> outcome.code()).stream().toList()),
    STANDING(shown -> shown.standing().stream().toList()),
    COMPUTED(shown -> shown.computed().map(rung -> rung.code()).stream().toList()),
    /** {@code yes} or {@code no}. */
    CONTESTED(shown -> yesOrNo(shown.isContested())),
    /** {@code yes} or {@code no}. */
    EMBARGOED(shown -> yesOrNo(shown.isEmbargoed())),
    /** Killed or injured: {@code yes}; {@code perhaps}, where some say none; {@code no}, where all say none; {@code unsaid}. */
    CASUALTIES(shown -> List.of(casualties(shown))),
    SENSITIVITY(shown -> shown.sensitivity().map(it -> it.name().toLowerCase(Locale.ROOT)).stream().toList()),
    /** P-codes of its place and of all areas that hold it. */
    AREA(shown -> shown.codes().stream().flatMap(List::stream).map(code -> code.code()).toList()),
    SOURCE(shown -> shown.sources().stream().flatMap(set -> set.stream()).map(source -> source.name()).toList());

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Function<Shown, List<String>> values;

    Facet(Function<Shown, List<String>> values) { this.values = values; }

    /** The word in questions, and the field in the index. */
    public String code() { return code; }

    /** By its code; empty where there is none such. */
    public static Optional<Facet> find(String code) {
        for (Facet facet : values()) if (facet.code.equals(code)) return Optional.of(facet);
        return Optional.empty();
    }

    /** What this is for an incident, each once. */
    List<String> of(Shown shown) { return values.apply(shown).stream().distinct().toList(); }

    private static List<String> yesOrNo(Optional<Boolean> told) { return told.map(it -> it ? "yes" : "no").stream().toList(); }

    private static String casualties(Shown shown) {
        List<Count> told = new ArrayList<>();
        shown.killed().ifPresent(told::add);
        shown.injured().ifPresent(told::add);
        if (told.stream().anyMatch(count -> count.min() > 0)) return "yes";
        if (told.stream().anyMatch(count -> count.max() > 0)) return "perhaps";
        return told.isEmpty() ? "unsaid" : "no";
    }
}
