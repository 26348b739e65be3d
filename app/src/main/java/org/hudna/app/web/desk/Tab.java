package org.hudna.app.web.desk;

import java.util.Arrays;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.bulletin.Viewer;
import org.hudna.words.Message;

/** What always stands at the top of a page, in the order in which a watch works; each is shown to whoever may open it. */
public enum Tab {
    INBOX("/inbox", Verb.READ_INBOX, "desk.tab-inbox"),
    SITUATION("/situation", Verb.READ_SITUATION, "desk.tab-situation"),
    AGREEMENT("/agreement", Verb.READ_LAW, "desk.tab-agreement"),
    WATCH("/watch", Verb.READ_WATCH, "desk.tab-watch"),
    BULLETIN("/bulletin", Verb.READ_BULLETIN, "desk.tab-bulletin"),
    RECORD("/record", Verb.READ_LEDGER, "desk.tab-record"),
    PEOPLE("/people", Verb.READ_PEOPLE, "desk.tab-people"),
    HELP("/help", Verb.READ_SITUATION, "desk.tab-help");

    private final String path;
    private final Verb verb;
    private final String said;

    Tab(String path, Verb verb, String said) {
        this.path = path;
        this.verb = verb;
        this.said = said;
    }

    /** The one with which somebody begins. */
    public static Tab first(Viewer viewer) {
        return Arrays.stream(values()).filter(tab -> May.check(viewer, tab.verb)).findFirst().orElse(SITUATION);
    }

    /** Where it lies. */
    public String path() { return path; }

    /** What one has to be allowed to open it. */
    Verb verb() { return verb; }

    /** What it is called. */
    public Message said() { return Message.of(said); }
}
