package org.hudna.app.web.desk.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Shown;
import org.hudna.claims.EventId;
import org.hudna.words.Message;

/**
 * An incident in a list, in words, as far as the viewer sees it.
 *
 * @param where a name
 * @param facts more of it, in order
 */
public record IncidentRow(EventId id, String address, Optional<Message> what, Optional<String> where, Optional<Message> when,
    Optional<Message> learned,
                          Optional<String> outcome, Optional<Message> standing, boolean isContested, boolean isEmbargoed, boolean isCoarse,
                          List<Message> facts) {

    public IncidentRow { facts = List.copyOf(facts); }

    /** Its page lies under {@code /incidents}; at the moment that is looked at. */
    static IncidentRow of(Shown shown, Names names, Filter filter) { return of(shown, names, address(shown.id(), filter)); }

    /** Its page lies under {@code /incidents}, as it stands now. */
    public static IncidentRow linked(Shown shown, Names names) { return of(shown, names, "/incidents/" + Addresses.encoded(shown.id().code())); }

    /** On its own page. */
    public static IncidentRow of(Shown shown, Names names) { return of(shown, names, ""); }

    private static IncidentRow of(Shown shown, Names names, String address) {
        return new IncidentRow(shown.id(), address, shown.acts().flatMap(acts -> Names.oneOf(acts.stream().map(Coded::act).toList())),
            names.where(shown),
            names.when(shown), names.learned(shown),
            shown.outcome().map(outcome -> outcome.code()), shown.standing().map(code -> Message.of("ladder." + code)), shown.isContested()
            .orElse(false),
            shown.isEmbargoed().orElse(false), shown.sensitivity().filter(Card.Sensitivity.RESTRICTED::equals).isPresent(), facts(shown, names));
    }

    private static String address(EventId id, Filter filter) {
        return Addresses.of("/incidents/" + Addresses.encoded(id.code()), java.util.Map.of("asOf", List.of(filter.first("asOf"))));
    }

    private static List<Message> facts(Shown shown, Names names) {
        List<Message> facts = new ArrayList<>();
        shown.weapons().flatMap(weapons -> Names.oneOf(weapons.stream().map(weapon -> weapon.said()).toList()))
            .ifPresent(said -> facts.add(Message.of("situation.row-weapon", "weapon", said)));
        shown.targets().flatMap(targets -> Names.oneOf(targets.stream().map(names::target).toList()))
            .ifPresent(said -> facts.add(Message.of("situation.row-target", "target", said)));
        shown.accused().filter(all -> !all.isEmpty()).ifPresent(all -> facts.add(Message.of("situation.row-accused", "who", names.actors(all))));
        shown.killed().ifPresent(count -> facts.add(Message.of("situation.row-killed", "n", Coded.count(count))));
        shown.injured().ifPresent(count -> facts.add(Message.of("situation.row-injured", "n", Coded.count(count))));
        shown.sources().ifPresentOrElse(all -> facts.add(Message.of("situation.row-sources", "sources", all.stream().map(it -> it.name()).toList())),
            () -> shown.sourceCount().ifPresent(n -> facts.add(Message.of("situation.row-source-count", "n", n))));
        return facts;
    }
}
