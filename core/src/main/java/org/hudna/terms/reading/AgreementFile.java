package org.hudna.terms.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.terms.Annex;
import org.hudna.terms.FoundFact;
import org.hudna.terms.Instrument;
import org.hudna.terms.Known;
import org.hudna.terms.Measure;
import org.hudna.terms.Moment;
import org.hudna.terms.Open;
import org.hudna.terms.Renewal;
import org.hudna.terms.Ruling;
import org.hudna.terms.Settings;
import org.hudna.terms.Status;
import org.hudna.terms.Terms;
import org.hudna.when.Period;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** Reads {@code agreement.yaml}. */
final class AgreementFile {

    private final Part root;

    AgreementFile(Part root) {
        this.root = root.only(Keys.AGREEMENT);
        root.find("zone").ifPresent(this::zone);
    }

    private void zone(Part part) {
        try {
            part.text().ifPresent(text -> part.reading().zone(ZoneId.of(text)));
        } catch (DateTimeException _) {
            part.refuse(Message.of("refusal.not-a-zone", "written", part.text().orElse("")));
            part.reading().zoneRefused();
        }
    }

    String id() { return root.needId("id").orElse(""); }

    Words name() { return root.needWords("name").orElse(new Words("-", "-", "-")); }

    Terms.Life life() {
        List<Instrument> instruments = root.each("instruments", AgreementFile::instrument);
        if (!root.has("instruments")) root.missing("instruments");
        return new Terms.Life(instruments, root.each("status", AgreementFile::status), moments(), root.each("measures", AgreementFile::measure),
            root.each("findings-of-fact", AgreementFile::fact), root.each("rulings", AgreementFile::ruling), root.find("renewal")
            .flatMap(AgreementFile::renewal),
            root.each("annexes", AgreementFile::annex));
    }

    private static Optional<Instrument> instrument(Part part) {
        Optional<Words> unavailable = part.only(Keys.INSTRUMENT).unavailable();
        part.instant("agreed");
        List<Instrument.Reading> effect = effect(part);
        Optional<Instrument.Kind> kind = part.oneOf("kind", "instrument-kind", Instrument.Kind.values(), Instrument.Kind::code);
        if (!part.has("kind")) part.missing("kind");
        Optional<Words> name = part.needWords("name");
        Optional<String> id = part.needId("id");
        Optional<Instant> until = part.instant("until");
        List<Instrument.Effect> acts = new ArrayList<>();
        for (Instrument.Verb verb : Instrument.Verb.values())
            for (String other : part.texts(verb.code())) acts.add(new Instrument.Effect(verb, other));
        if (id.isEmpty() || kind.isEmpty() || name.isEmpty() || effect.isEmpty()) return Optional.empty();
        Instrument read = new Instrument(id.get(), kind.get(), name.get(), effect, until, acts, part.text("cite"), part.text("source"), unavailable);
        if (until.filter(end -> !end.isAfter(read.effect().getFirst().at())).isPresent())
            part.find("until").orElse(part).refuse(Message.of("refusal.until-before-from"));
        return Optional.of(read);
    }

    private static List<Instrument.Reading> effect(Part part) {
        Optional<Part> effect = part.find("effect");
        if (effect.isEmpty()) part.missing("effect");
        if (effect.isEmpty() || !effect.get().isMap())
            return effect.flatMap(Part::instant).map(at -> List.of(new Instrument.Reading(at, part.text("source")))).orElse(List.of());
        if (effect.get().only(Keys.EFFECT).items("readings").isEmpty()) effect.get().missing("readings");
        return effect.get().each("readings", reading -> reading.only(Keys.READING).needInstant("at")
            .map(at -> new Instrument.Reading(at, reading.text("source"))));
    }

    private static Optional<Status> status(Part part) {
        part.only(Keys.STATUS);
        Optional<Instant> at = part.needInstant("at");
        Optional<Status.What> what = part.oneOf("what", "status", Status.What.values(), Status.What::code);
        if (!part.has("what")) part.missing("what");
        Optional<Open> open = open(part);
        Optional<Instant> until = part.instant("until");
        if (at.isEmpty() || what.isEmpty()) return Optional.empty();
        if (what.get() == Status.What.EXTENDED && until.isEmpty() && open.isEmpty() && !part.has("until"))
            part.refuse(Message.of("refusal.extended-until"));
        if (until.filter(end -> end.isBefore(at.get())).isPresent()) part.find("until").orElse(part).refuse(Message.of("refusal.until-before-from"));
        return Optional.of(new Status(at.get(), what.get(), part.texts("of"), part.texts("by"), until, open, part.known(at.get())));
    }

    /** From {@code from}, by default the beginning, until {@code until}, by default without end. */
    static Period period(Part part) {
        Instant from = part.instant("from").orElse(Instant.MIN);
        Instant until = part.instant("until").orElse(Instant.MAX);
        if (until.isBefore(from)) part.find("until").orElse(part).refuse(Message.of("refusal.until-before-from"));
        return new Period(from, until);
    }

    /** {@code open}, with {@code judged-by} beside it. */
    static Optional<Open> open(Part part) { return part.words("open").map(question -> new Open(question, actors(part, "judged-by"))); }

    static List<ActorId> actors(Part part, String key) {
        return part.each(key, item -> item.text().flatMap(text -> {
            if (ActorId.isCode(text)) return Optional.of(new ActorId(text));
            item.refuse(Message.of("refusal.not-an-id", "written", text));
            return Optional.empty();
        }));
    }

    /** One actor or set, where a list would be one too many. */
    static Optional<ActorId> actor(Part part, String key) {
        Optional<Part> one = part.find(key);
        return one.isPresent() && one.get().text().isPresent() ? actors(part, key).stream().findFirst() : Optional.empty();
    }

    private Map<String, Moment> moments() {
        Map<String, Moment> moments = new LinkedHashMap<>();
        Optional<Part> all = root.find("moments");
        if (all.isEmpty()) return moments;
        if (!all.get().isMap()) all.get().refuse(Message.of("refusal.not-a-mapping", "keys", List.of("D")));
        for (String name : all.get().keys()) {
            Part part = all.get().find(name).orElseThrow();
            if (!Points.isMoment(name)) part.refuse(Message.of("refusal.not-an-id", "written", name));
            moment(part).ifPresent(moment -> moments.put(name, moment));
        }
        return Map.copyOf(moments);
    }

    private static Optional<Moment> moment(Part part) {
        if (!part.isMap()) return part.instant().map(at -> new Moment.Came(at, Known.FROM_THE_START));
        part.only(Keys.MOMENT);
        if (part.flag("unknown")) return part.needWords("because").map(Moment.NotKnown::new);
        return part.needInstant("at").map(at -> new Moment.Came(at, part.known(at)));
    }

    private static Optional<Measure> measure(Part part) {
        part.only(Keys.MEASURE);
        Optional<Instant> at = part.needInstant("at");
        Optional<Double> metres = part.need("value").flatMap(v -> Quantities.metres(part.find("value").orElse(part), v));
        Optional<String> id = part.needId("id");
        if (at.isEmpty() || metres.isEmpty() || id.isEmpty()) return Optional.empty();
        return Optional.of(new Measure(id.get(), metres.get(), at.get(), part.known(at.get())));
    }

    private static Optional<FoundFact> fact(Part part) {
        Period period = period(part.only(Keys.FINDING_OF_FACT));
        boolean holds = part.needFlag("holds");
        return part.needId("id").map(id -> new FoundFact(id, holds, period, part.texts("by"), part.known(period.from())));
    }

    private static Optional<Ruling> ruling(Part part) {
        part.only(Keys.RULING);
        Optional<Instant> at = part.needInstant("at");
        if (part.texts("by").isEmpty()) part.missing("by");
        boolean answer = part.needFlag("answer");
        Optional<String> incident = Optional.of(part.text("incident")).filter(t -> !t.isEmpty());
        return part.need("on").flatMap(on -> at.map(when -> new Ruling(on, answer, incident, part.texts("by"), part.known(when))));
    }

    private static Optional<Renewal> renewal(Part part) {
        part.only(Keys.RENEWAL);
        for (String key : List.of("every", "notice")) part.find(key).ifPresent(p -> p.text().ifPresent(t -> Quantities.time(p, t)));
        if (!part.has("how")) part.missing("how");
        return part.oneOf("how", "renewal", Renewal.How.values(), Renewal.How::code)
            .map(how -> new Renewal(part.text("every"), how, part.text("notice"), open(part)));
    }

    private static Optional<Annex> annex(Part part) {
        Optional<Words> because = part.only(Keys.ANNEX).unavailable();
        return part.needId("id").flatMap(id -> part.needWords("name").map(name -> new Annex(id, name, because)));
    }

    Settings settings() {
        Optional<Part> part = root.find("settings");
        if (part.isEmpty()) {
            root.refuse(Message.of("refusal.no-attribution-rule"));
            return new Settings(Settings.Attribution.NAMED_ONLY, Settings.UnnamedTarget.OPEN, List.of(), List.of(), List.of());
        }
        Part settings = part.get().only(Keys.SETTINGS);
        if (!settings.has("attribution")) settings.refuse(Message.of("refusal.no-attribution-rule"));
        Optional<Part> verification = settings.find("verification").map(v -> v.only(Keys.VERIFICATION));
        return new Settings(settings.oneOf("attribution", "attribution", Settings.Attribution.values(), Settings.Attribution::code)
            .orElse(Settings.Attribution.NAMED_ONLY),
            settings.oneOf("unnamed-target", "unnamed-target", Settings.UnnamedTarget.values(), Settings.UnnamedTarget::code)
            .orElse(Settings.UnnamedTarget.OPEN),
            settings.each("answerable", AgreementFile::answerable), verification.map(v -> actors(v, "may-attribute")).orElse(List.of()),
            verification.map(v -> actors(v, "rulings-bind")).orElse(List.of()));
    }

    private static Optional<Settings.Answerable> answerable(Part part) {
        part.only(Keys.ANSWERABLE);
        for (String key : List.of("who", "for")) if (!part.has(key)) part.missing(key);
        Optional<ActorId> forWhom = actor(part, "for");
        return actor(part, "who").flatMap(who -> forWhom.map(whom -> new Settings.Answerable(who, whom, part.text("cite"))));
    }
}
