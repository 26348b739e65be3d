package org.hudna.terms.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Definition;
import org.hudna.terms.During;
import org.hudna.terms.Lifting;
import org.hudna.terms.Procedure;
import org.hudna.terms.Reference;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** Reads {@code clauses.yaml}: a list of clauses, exceptions, conditions, definitions, procedures and references. */
final class ClausesFile {

    static final List<String> KINDS = List.of("clause", "exception", "condition", "define", "procedure", "reference");
    private static final Words NO_NAME = new Words("-", "-", "-");

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Lifting> exceptions = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    ClausesFile(Part root) {
        for (Part part : root.items()) {
            if (part.isMap()) entry(part);
            else part.refuse(Message.of("refusal.not-a-mapping", "keys", List.<Object>copyOf(KINDS)));
        }
    }

    Terms.Rules rules() {
        return new Terms.Rules(List.copyOf(clauses), List.copyOf(exceptions), List.copyOf(conditions), List.copyOf(definitions),
            List.copyOf(procedures),
            List.copyOf(references));
    }

    private void entry(Part part) {
        Optional<String> kind = KINDS.stream().filter(part::has).findFirst();
        if (kind.isEmpty()) {
            part.only(KINDS);
            if (part.keys().isEmpty()) part.refuse(Message.of("refusal.not-a-mapping", "keys", List.<Object>copyOf(KINDS)));
            return;
        }
        Optional<String> id = kind.get().equals("define") ? part.need("define") : part.needId(kind.get());
        if (id.isPresent()) switch (kind.get()) {
            case "clause" -> clauses.add(clause(part, id.get()));
            case "exception" -> exceptions.add(exception(part, id.get()));
            case "condition" -> condition(part, id.get()).ifPresent(conditions::add);
            case "define" -> part.only(Keys.DEFINE).needWords("means")
                .ifPresent(means -> definitions.add(new Definition(id.get(), means, part.line())));
            case "procedure" -> procedures.add(procedure(part, id.get()));
            default -> part.only(Keys.REFERENCE).needWords("to") // not sealed: the last of KINDS
                .ifPresent(to -> references.add(new Reference(id.get(), to, part.texts("tags"), part.line())));
        }
    }

    private Clause clause(Part part, String id) {
        part.only(Keys.CLAUSE);
        List<Clause.Norm> norms = Arrays.stream(Clause.Norm.values()).filter(n -> part.has(n.code())).toList();
        if (norms.size() != 1) part.refuse(Message.of("refusal.one-norm", "clause", id));
        Clause.Norm norm = norms.isEmpty() ? Clause.Norm.AIM : norms.getFirst();
        Optional<Part> slotPart = norms.isEmpty() ? Optional.empty() : part.find(norm.code());
        Optional<Words> unavailable = part.unavailable();
        Slots slots = slotPart.map(p -> norm == Clause.Norm.ENSURE ? ensured(p) : plain(p)).orElse(Slots.NONE);
        List<ActorId> answerable = norm == Clause.Norm.ENSURE ? slotPart.map(p -> AgreementFile.actors(p, "who")).orElse(List.of()) : List.of();
        String deeds = norm == Clause.Norm.ENSURE ? "must-not" : "do";
        if (unavailable.isEmpty() && slotPart.isPresent() && !slotPart.get().has(deeds)) slotPart.get().missing(deeds);
        return new Clause(id, part.need("of").orElse(""), part.needWords("title").orElse(NO_NAME), part.need("cite").orElse(""), part.has("text")
            ? part.text("text") : id, norm,
            slots, answerable, during(part), part.texts("unless"), part.texts("only-if"), part.texts("before"), unavailable, part.line());
    }

    private static Slots plain(Part part) { return ClauseSlots.read(part.only(Keys.SLOTS)); }

    /** {@code ensure: {who: X, that: Y, must-not: deeds, …}}: the slots are about Y. */
    private static Slots ensured(Part part) {
        Slots s = ClauseSlots.read(part.only(Keys.ENSURED));
        for (String key : List.of("who", "that")) if (!part.has(key)) part.missing(key);
        return new Slots(AgreementFile.actors(part, "that"), ClauseSlots.deeds(part, "must-not"), s.with(), s.withClass(), s.to(), s.at(), s.from(),
            s.amount(), s.notice(),
            s.facts(), s.open(), s.where());
    }

    private static During during(Part part) { return part.find("during").map(Points::during).orElse(new During.Always()); }

    private static Lifting exception(Part part, String id) {
        part.only(Keys.EXCEPTION);
        boolean raised = part.oneOf("raised-by", "raised-by", RaisedBy.values(), RaisedBy::code).isPresent();
        return new Lifting(id, part.needWords("title").orElse(NO_NAME), part.text("cite"), part.texts("lifts"), part.texts("does-not-lift"), raised,
            part.find("when").map(ClausesFile::plain).orElse(Slots.NONE), during(part), part.texts("unless"), part.unavailable(), part.line());
    }

    private enum RaisedBy { CLAIM;
        String code() { return "claim"; } }

    private static Optional<Condition> condition(Part part, String id) {
        part.only(Keys.CONDITION);
        Optional<Duration> streak = part.find("streak").flatMap(p -> p.text().flatMap(t -> Quantities.duration(p, t)));
        Optional<Condition.Kind> kind = part.oneOf("kind", "condition-kind", Condition.Kind.values(), Condition.Kind::code);
        if (!part.has("kind")) part.missing("kind");
        Words title = part.needWords("title").orElse(NO_NAME);
        return kind.map(k -> new Condition(id, title, k, part.texts("between"), part.text("fact"), streak, AgreementFile.open(part), part.line()));
    }

    private static Procedure procedure(Part part, String id) {
        part.only(Keys.PROCEDURE);
        return new Procedure(id, part.needWords("title").orElse(NO_NAME), part.text("cite"), part.texts("on"), part.each("steps", ClausesFile::step),
            part.unavailable(), part.line());
    }

    private static Optional<Procedure.Step> step(Part part) {
        part.only(Keys.STEP);
        Optional<Procedure.Within> within = part.find("within").flatMap(p -> p.text().flatMap(t -> Quantities.time(p, t)))
            .map(q -> new Procedure.Within(q.amount(), q.unit()));
        String id = part.has("id") ? part.text("id") : part.text("do");
        if (id.isEmpty()) part.missing("do");
        return part.needWords("title")
            .map(what -> new Procedure.Step(id, what, part.texts("by"), part.texts("to"), within, part.has("of") ? part.text("of") : "event",
            part.find("late").map(late -> late.only(Keys.LATE)).flatMap(AgreementFile::open)));
    }
}
