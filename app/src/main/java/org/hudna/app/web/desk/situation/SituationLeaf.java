package org.hudna.app.web.desk.situation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.app.people.Verb;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Found;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.bulletin.Sight;
import org.hudna.words.Message;

/** Incidents under one set of filters, which is the page's address. */
public final class SituationLeaf {

    private static final int PAGE = 50;

    private SituationLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) { leaves.page("/situation", Guard.of(Verb.READ_SITUATION), "desk.tab-situation", SituationLeaf::list); }

    private static View list(Visit visit) {
        var asked = new Asked(visit.asked("text").orElse(""), false, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), OptionalLong.empty());
        Found found = visit.room().search().find(asked, visit.viewer(), PAGE, Optional.empty());
        Sight sight = Sight.of(visit.viewer());
        var shown = found.incidents().stream().flatMap(id -> visit.room().tables().card(id, found.asOf()).flatMap(sight::show).stream()).toList();
        return View.sheet("situation/list.jte", Message.of("desk.tab-situation"), new SituationSheet(shown, asked.words()));
    }
}
