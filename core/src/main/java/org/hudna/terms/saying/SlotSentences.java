package org.hudna.terms.saying;

import java.util.List;
import org.hudna.terms.During;
import org.hudna.terms.Open;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** What stands in a sentence beside whom and what: each part a list of one, or empty where the text does not restrict. */
final class SlotSentences {

    private final Names names;
    private final Times times;
    private final FreeConditions conditions;

    SlotSentences(Terms terms) {
        this.names = new Names(terms);
        this.times = new Times(terms);
        this.conditions = new FreeConditions(terms);
    }

    /** What a target and a notice mean in the sentence: forbidden against, owed towards, excepted with notice. */
    enum Role { FORBIDS, DEMANDS, EXCEPTS }

    /** What hangs on the rule from other rules: conditions, exceptions, and the clauses that it goes before. */
    record Links(List<String> onlyIf, List<String> unless, List<String> before) {}

    Message of(Slots slots, During during, Role role, Links links) {
        return Message.of("sentences.slots",
            "with", with(slots), "against", targets(slots, role),
            "at", slots.at().isEmpty() ? none() : one(Message.of("sentences.at", "at", names.places(slots.at()))),
            "from", slots.from().isEmpty() ? none() : one(Message.of("sentences.from", "from", names.places(slots.from()))),
            "amount", slots.amount().map(SlotSentences::amount).map(SlotSentences::one).orElse(none()),
            "where", slots.where().map(w -> one(Message.of("sentences.where", "condition", conditions.say(w)))).orElse(none()),
            "facts", slots.facts().isEmpty() ? none() : one(Message.of("sentences.facts", "facts", names.facts(slots.facts()))),
            "open", slots.open().map(o -> one(Message.of("sentences.open", "question", o.question(), "judge", judge(o)))).orElse(none()),
            "notice", slots.notice().map(to -> one(notice(to, role))).orElse(none()),
            "begin", during instanceof During.Between(var from, var _) ? times.begin(from) : none(),
            "end", during instanceof During.Between(var _, var until) ? times.end(until) : none(),
            "due", during instanceof During.DueBy(var due) ? one(times.due(due)) : none(),
            "daily", during instanceof During.Daily(var from, var until) ? one(times.daily(from, until)) : none(),
            "conditions", links.onlyIf.isEmpty() ? none() : one(Message.of("sentences.only-if", "conditions", names.rules(links.onlyIf))),
            "exceptions", links.unless.isEmpty() ? none() : one(Message.of("sentences.unless", "exceptions", names.rules(links.unless))),
            "before", links.before.isEmpty() ? none() : one(Message.of("sentences.before", "clauses", names.rules(links.before))));
    }

    private static List<Message> with(Slots slots) {
        if (slots.withClass()) return one(Message.of("sentences.with-table"));
        return slots.with().isEmpty() ? none() : one(Message.of("sentences.with", "with", Names.weapons(slots.with())));
    }

    private List<Message> targets(Slots slots, Role role) {
        if (slots.to().isEmpty()) return none();
        List<Object> to = names.targets(slots.to());
        return one(switch (role) {
            case FORBIDS, EXCEPTS -> Message.of("sentences.against", "to", to);
            case DEMANDS -> Message.of("sentences.concerning", "to", to);
        });
    }

    private Message notice(String to, Role role) {
        return switch (role) {
            case FORBIDS, DEMANDS -> Message.of("sentences.without-notice", "to", names.parties(List.of(to)));
            case EXCEPTS -> Message.of("sentences.with-notice", "to", names.parties(List.of(to)));
        };
    }

    private static Message amount(Slots.Quota quota) {
        return Message.of("sentences.amount", "limit", quota.limit(), "n", quota.amount().count().min(), "what", quota.amount().what(), "per", quota.amount().per());
    }

    /** Who is to answer an open question, where the text names them. */
    List<Message> judge(Open open) { return open.judgedBy().isEmpty() ? none() : one(Message.of("sentences.judged-by", "by", names.actors(open.judgedBy()))); }

    private static List<Message> none() { return List.of(); }

    private static List<Message> one(Message message) { return List.of(message); }
}
