package org.hudna.app.web.desk.help;

import java.util.List;
import org.hudna.app.people.Verb;
import org.hudna.bulletin.Role;
import org.hudna.words.Message;

/** What somebody needs who is here for the first time. @param terms codes of the words explained @param verbs all that can be done */
public record HelpSheet(List<Step> steps, List<Key> keys, List<String> terms, List<Verb> verbs) {
    public HelpSheet {
        steps = List.copyOf(steps);
        keys = List.copyOf(keys);
        terms = List.copyOf(terms);
        verbs = List.copyOf(verbs);
    }

    /** One step of a report's way. @param isOpen whether whoever looks may open its page */
    public record Step(String code, String path, boolean isOpen) {}

    /** What is pressed. @param what id of the sentence for what it does */
    public record Key(List<String> keys, String what) {
        public Key { keys = List.copyOf(keys); }
    }

    /** Those who may, in their order; empty where no role is needed. */
    public static List<Message> roles(Verb verb) { return verb.roles().stream().sorted().map(Role::said).toList(); }

    /** Id of the word for whoever may where no role is needed. */
    public static String least(Verb verb) {
        return switch (verb.least()) {
            case ANYBODY -> "help.anybody";
            case SIGNED_IN -> "help.signed-in";
            case ROLE -> "help.by-role";
        };
    }
}
