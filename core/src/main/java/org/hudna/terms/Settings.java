package org.hudna.terms;

import java.util.List;
import java.util.Locale;
import org.hudna.who.ActorId;

/**
 * The choices that an agreement has to state, because each changes findings.
 *
 * @param attribution the weakest ground on which naming an actor stands
 * @param unnamedTarget what an object that nobody described is taken to be
 * @param mayAttribute bodies whose attribution is the mechanism's own; empty where the text names none
 * @param rulingsBind bodies whose rulings settle open questions
 */
public record Settings(Attribution attribution, UnnamedTarget unnamedTarget, List<Answerable> answerable, List<ActorId> mayAttribute,
    List<ActorId> rulingsBind) {

    public Settings {
        answerable = List.copyOf(answerable);
        mayAttribute = List.copyOf(mayAttribute);
        rulingsBind = List.copyOf(rulingsBind);
    }

    /** The ladder of grounds, each including those before it; {@code PROXY} also lets those answerable stand for those they answer for. */
    public enum Attribution { NAMED_ONLY, CONTROL, CAPABILITY, PROXY;
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); } }

    /** Left open, or taken to be the holder's of the place. */
    public enum UnnamedTarget { OPEN, HOLDER;
        public String code() { return name().toLowerCase(Locale.ROOT); } }

    /** Who answers for whom under the text, and where it says so. */
    public record Answerable(ActorId who, ActorId forWhom, String cite) {}
}
