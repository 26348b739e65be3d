package org.hudna.app.web.desk.help;

import java.util.Arrays;
import java.util.List;
import org.hudna.app.people.Verb;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Glossary;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.help.HelpSheet.Key;
import org.hudna.app.web.desk.help.HelpSheet.Step;
import org.hudna.words.Message;

/** How one finds the way, for whoever comes, signed in or not. */
public final class HelpLeaf {

    private static final Message TITLE = Message.of("desk.tab-help");

    /** As scripts and templates of the sections have them, which a test compares. */
    static final List<Key> KEYS = List.of(new Key(List.of("j", "k"), "help.key-walk"), new Key(List.of("↵"), "help.key-open"),
        new Key(List.of("/"), "help.key-find"),
        new Key(List.of("n"), "help.key-new"), new Key(List.of("]"), "help.key-page"), new Key(List.of("x"), "help.key-tick"),
        new Key(List.of("a"), "help.key-all"),
        new Key(List.of("t"), "help.key-take"), new Key(List.of("r"), "help.key-release"), new Key(List.of("y"), "help.key-accept"),
        new Key(List.of("e"), "help.key-correct"),
        new Key(List.of("w"), "help.key-write"), new Key(List.of("c"), "help.key-close"), new Key(List.of("u"), "help.key-back"),
        new Key(List.of("⌃", "↵"), "help.key-send"),
        new Key(List.of("p"), "help.key-publish"), new Key(List.of("h"), "help.key-handover"), new Key(List.of("t"), "help.key-take-watch"),
        new Key(List.of("←", "→", "↑", "↓"), "help.key-map"), new Key(List.of("Esc"), "help.key-away"));

    private HelpLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        leaves.page("/help", Guard.OPEN, "desk.tab-help", visit -> View.sheet("help/help.jte", TITLE, sheet(visit)));
    }

    private static HelpSheet sheet(Visit visit) {
        List<Step> steps = List.of(step(visit, "watch", "/watch", Verb.READ_WATCH), step(visit, "inbox", "/inbox", Verb.READ_INBOX),
            step(visit, "report", "/inbox", Verb.READ_INBOX), step(visit, "accept", "/inbox", Verb.ACCEPT_CLAIM),
            step(visit, "incident", "/situation", Verb.READ_SITUATION), step(visit, "finding", "/agreement", Verb.READ_LAW),
            step(visit, "decision", "/situation", Verb.DECIDE),
            step(visit, "bulletin", "/bulletin", Verb.READ_BULLETIN), step(visit, "code", "/b", Verb.READ_BULLETIN),
            step(visit, "record", "/record", Verb.READ_LEDGER));
        return new HelpSheet(steps, KEYS, Glossary.TERMS, Arrays.asList(Verb.values()));
    }

    private static Step step(Visit visit, String code, String path, Verb verb) { return new Step(code, path, visit.may(verb)); }
}
