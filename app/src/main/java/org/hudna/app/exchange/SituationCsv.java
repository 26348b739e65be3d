package org.hudna.app.exchange;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.arms.Weapon;
import org.hudna.bulletin.Shown;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.where.PCode;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/**
 * Incidents as a table for spreadsheets, as far as the reader sees them: UTF-8 with its mark, a row of names, a row of HXL tags, a row for each.
 * What is not shown is empty.
 */
public final class SituationCsv {

    private static final List<String> NAMES = List.of("incident", "from", "to", "place", "lat", "lon", "error_m", "areas", "act", "weapon", "target",
        "accused", "killed", "injured",
        "sources", "source_count", "claims", "standing", "contested", "outcome", "findings", "terms");
    private static final List<String> TAGS = List.of("#event+id", "#date+start", "#date+end", "#loc+name", "#geo+lat", "#geo+lon", "#geo+error",
        "#adm+code", "#event+type",
        "#item+weapon", "#event+target", "#actor+accused", "#affected+killed", "#affected+injured", "#meta+source", "#meta+source+num", "#claim+num",
            "#status+standing",
        "#status+contested", "#status+outcome", "#meta+findings", "#meta+terms");
    private static final String OR = " | ";

    private final Writer out;

    /** Begins the table; the writer stays open. */
    public SituationCsv(Writer out) {
        this.out = out;
        new Cells().texts(List.of(Cells.start() + NAMES.getFirst())).texts(NAMES.subList(1, NAMES.size())).writeTo(out);
        new Cells().texts(TAGS).writeTo(out);
    }

    /** One row more. */
    public void add(Shown shown) {
        Cells cells = new Cells().text(shown.id().code()).text(shown.when().map(it -> it.from().toString()).orElse("")).text(shown.when().map(it ->
            it.to().toString()).orElse(""))
            .text(joined(shown.places(), it -> it));
        shown.at().ifPresentOrElse(at -> cells.number(at.lat()).number(at.lon()).number(at.errorMetres()), () -> cells.empty().empty().empty());
        cells.text(joined(shown.codes(), PCode::code)).text(joined(shown.acts(), Act::code)).text(joined(shown.weapons(), Weapon::code))
            .text(joined(shown.targets(), Target::code))
            .text(joined(shown.accused(), ActorId::code)).text(shown.killed().map(Count::code).orElse("")).text(shown.injured().map(Count::code)
                .orElse(""))
            .text(joined(shown.sources(), SourceId::name)).text(shown.sourceCount().map(String::valueOf).orElse("")).text(shown.claims()
                .map(String::valueOf).orElse(""))
            .text(shown.standing().orElse("")).text(shown.isContested().map(is -> is ? "yes" : "no").orElse("")).text(shown.outcome().map(it ->
                it.code()).orElse(""))
            .text(joined(shown.findings(), found -> found.clause() + "/" + found.verdict())).text(shown.terms().orElse("")).writeTo(out);
    }

    private static <T> String joined(Optional<? extends Collection<T>> things, Function<T, String> text) {
        return things.map(all -> String.join(OR, all.stream().map(text).toList())).orElse("");
    }
}
