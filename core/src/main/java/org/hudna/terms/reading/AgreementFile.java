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
        this.root = root.only("id", "name", "zone", "instruments", "status", "moments", "measures", "findings-of-fact", "rulings", "settings", "renewal", "annexes");
        root.find("zone").ifPresent(this::zone);
    }

    private void zone(Part part) {
        try {
            part.text().ifPresent(text -> part.reading().zone(ZoneId.of(text)));
        } catch (DateTimeException _) {
            part.refuse(Message.of("refusal.not-a-zone", "written", part.text().orElse("")));
        }
    }

    String id() { return root.need("id").orElse(""); }

    Words name() { return root.needWords("name").orElse(new Words("-", "-", "-")); }

    Terms.Life life() {
        List<Instrument> instruments = root.each("instruments", AgreementFile::instrument);
        if (instruments.isEmpty()) root.refuse(Message.of("refusal.key-missing", "key", "instruments"));
        return new Terms.Life(instruments, root.each("status", AgreementFile::status), moments(), root.each("measures", AgreementFile::measure),
            root.each("findings-of-fact", AgreementFile::fact), root.each("rulings", AgreementFile::ruling), root.find("renewal").flatMap(AgreementFile::renewal),
            root.each("annexes", AgreementFile::annex));
    }

    private static Optional<Instrument> instrument(Part part) {
        part.only("id", "kind", "name", "agreed", "effect", "until", "cite", "source", "adds-to", "replaces", "suspends", "extends", "interprets", "status", "because");
        part.instant("agreed");
        List<Instrument.Reading> effect = effect(part);
        Optional<Instrument.Kind> kind = part.oneOf("kind", "instrument-kind", Instrument.Kind.values(), Instrument.Kind::code);
        Optional<Words> name = part.needWords("name");
        Optional<String> id = part.need("id");
        if (effect.isEmpty() && part.has("effect")) return Optional.empty();
        if (effect.isEmpty()) part.refuse(Message.of("refusal.key-missing", "key", "effect"));
        if (id.isEmpty() || name.isEmpty() || effect.isEmpty()) return Optional.empty();
        List<Instrument.Effect> acts = new ArrayList<>();
        for (Instrument.Verb verb : Instrument.Verb.values()) for (String other : part.texts(verb.code())) acts.add(new Instrument.Effect(verb, other));
        return Optional.of(new Instrument(id.get(), kind.orElse(Instrument.Kind.BASE), name.get(), effect, part.instant("until"), acts, part.text("cite"), part.text("source")));
    }

    private static List<Instrument.Reading> effect(Part part) {
        Optional<Part> effect = part.find("effect");
        if (effect.isEmpty()) return List.of();
        if (!effect.get().isMap()) return effect.get().instant().map(at -> List.of(new Instrument.Reading(at, part.text("source")))).orElse(List.of());
        return effect.get().only("readings").each("readings", reading -> {
            reading.only("at", "source");
            return reading.instant("at").map(at -> new Instrument.Reading(at, reading.text("source")));
        });
    }

    private static Optional<Status> status(Part part) {
        part.only("at", "what", "of", "by", "until", "open", "judged-by", "known", "source");
        Optional<Instant> at = part.instant("at");
        Optional<Status.What> what = part.oneOf("what", "status", Status.What.values(), Status.What::code);
        if (!part.has("at") || !part.has("what")) part.refuse(Message.of("refusal.key-missing", "key", part.has("at") ? "what" : "at"));
        if (at.isEmpty() || what.isEmpty()) return Optional.empty();
        return Optional.of(new Status(at.get(), what.get(), part.texts("of"), part.texts("by"), part.instant("until"), open(part), part.known(at.get())));
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

    private Map<String, Moment> moments() {
        Map<String, Moment> moments = new LinkedHashMap<>();
        root.find("moments").ifPresent(part -> part.keys().forEach(name -> part.find(name).flatMap(AgreementFile::moment).ifPresent(m -> moments.put(name, m))));
        return Map.copyOf(moments);
    }

    private static Optional<Moment> moment(Part part) {
        if (!part.isMap()) return part.instant().map(at -> new Moment.Came(at, Known.FROM_THE_START));
        part.only("at", "known", "source", "unknown", "because");
        if (part.flag("unknown")) return part.needWords("because").map(Moment.NotKnown::new);
        return part.instant("at").map(at -> new Moment.Came(at, part.known(at)));
    }

    private static Optional<Measure> measure(Part part) {
        part.only("id", "value", "at", "known", "source");
        Optional<Instant> at = part.instant("at");
        Optional<Double> metres = part.need("value").flatMap(v -> Quantities.metres(part.find("value").orElse(part), v));
        Optional<String> id = part.need("id");
        if (at.isEmpty() || metres.isEmpty() || id.isEmpty()) return Optional.empty();
        return Optional.of(new Measure(id.get(), metres.get(), at.get(), part.known(at.get())));
    }

    private static Optional<FoundFact> fact(Part part) {
        part.only("id", "holds", "from", "until", "by", "known", "source");
        Instant from = part.instant("from").orElse(Instant.MIN);
        Period period = new Period(from, part.instant("until").orElse(Instant.MAX));
        return part.need("id").map(id -> new FoundFact(id, part.flag("holds"), period, part.texts("by"), part.known(from)));
    }

    private static Optional<Ruling> ruling(Part part) {
        part.only("on", "answer", "incident", "by", "at", "known", "source");
        Optional<Instant> at = part.instant("at");
        if (part.texts("by").isEmpty()) part.refuse(Message.of("refusal.key-missing", "key", "by"));
        Optional<String> incident = Optional.of(part.text("incident")).filter(t -> !t.isEmpty());
        return part.need("on").flatMap(on -> at.map(when -> new Ruling(on, part.flag("answer"), incident, part.texts("by"), part.known(when))));
    }

    private static Optional<Renewal> renewal(Part part) {
        part.only("every", "how", "notice", "open", "judged-by");
        part.find("every").ifPresent(p -> p.text().ifPresent(t -> Quantities.time(p, t)));
        return part.oneOf("how", "renewal", Renewal.How.values(), Renewal.How::code).map(how -> new Renewal(part.text("every"), how, part.text("notice"), open(part)));
    }

    private static Optional<Annex> annex(Part part) {
        part.only("id", "name", "status", "because");
        Optional<Words> because = part.words("because");
        if (part.text("status").equals("unavailable") && because.isEmpty()) part.refuse(Message.of("refusal.unavailable-why"));
        return part.need("id").flatMap(id -> part.needWords("name").map(name -> new Annex(id, name, because)));
    }

    Settings settings() {
        Optional<Part> part = root.find("settings");
        if (part.isEmpty()) {
            root.refuse(Message.of("refusal.no-attribution-rule"));
            return new Settings(Settings.Attribution.NAMED_ONLY, Settings.UnnamedTarget.OPEN, List.of(), List.of(), List.of());
        }
        Part settings = part.get().only("attribution", "unnamed-target", "answerable", "verification");
        if (!settings.has("attribution")) settings.refuse(Message.of("refusal.no-attribution-rule"));
        Optional<Part> verification = settings.find("verification").map(v -> v.only("may-attribute", "rulings-bind"));
        return new Settings(settings.oneOf("attribution", "attribution", Settings.Attribution.values(), Settings.Attribution::code).orElse(Settings.Attribution.NAMED_ONLY),
            settings.oneOf("unnamed-target", "unnamed-target", Settings.UnnamedTarget.values(), Settings.UnnamedTarget::code).orElse(Settings.UnnamedTarget.OPEN),
            settings.each("answerable", AgreementFile::answerable), verification.map(v -> actors(v, "may-attribute")).orElse(List.of()),
            verification.map(v -> actors(v, "rulings-bind")).orElse(List.of()));
    }

    private static Optional<Settings.Answerable> answerable(Part part) {
        part.only("who", "for", "cite");
        List<ActorId> who = actors(part, "who");
        List<ActorId> forWhom = actors(part, "for");
        if (who.size() != 1 || forWhom.size() != 1) {
            part.refuse(Message.of("refusal.key-missing", "key", who.size() == 1 ? "for" : "who"));
            return Optional.empty();
        }
        return Optional.of(new Settings.Answerable(who.getFirst(), forWhom.getFirst(), part.text("cite")));
    }
}
