package org.hudna.app.web;

import java.util.List;
import org.hudna.app.room.Room;
import org.hudna.app.web.api.Route;
import org.hudna.app.web.desk.House;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.bulletin.BulletinLeaf;
import org.hudna.app.web.desk.help.HelpLeaf;
import org.hudna.app.web.desk.inbox.InboxLeaf;
import org.hudna.app.web.desk.incident.IncidentLeaf;
import org.hudna.app.web.desk.law.AgreementLeaf;
import org.hudna.app.web.desk.people.PeopleLeaf;
import org.hudna.app.web.desk.record.RecordLeaf;
import org.hudna.app.web.desk.situation.SituationLeaf;
import org.hudna.app.web.desk.watch.WatchLeaf;

/** All pages of the room, section by section. */
public final class Book {

    private Book() {}

    /** Of a room that is open. */
    public static List<Route> of(Room room) { return of(room, House.BARE); }

    /** The same in a service. */
    static List<Route> of(Room room, House house) {
        var leaves = new Leaves(room, house);
        InboxLeaf.in(leaves);
        SituationLeaf.in(leaves);
        IncidentLeaf.in(leaves);
        AgreementLeaf.in(leaves);
        WatchLeaf.in(leaves);
        RecordLeaf.in(leaves);
        BulletinLeaf.in(leaves);
        PeopleLeaf.in(leaves);
        HelpLeaf.in(leaves);
        return leaves.all();
    }
}
