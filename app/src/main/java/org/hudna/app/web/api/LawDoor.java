package org.hudna.app.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Done;
import org.hudna.app.room.Room;
import org.hudna.app.web.api.seen.Circle;
import org.hudna.app.web.api.seen.Sentence;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.terms.saying.ClauseSentence;
import org.hudna.where.Candidate;
import org.hudna.where.Hint;
import org.hudna.where.PCode;
import org.hudna.where.Place;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** What the program goes by: terms, places, mappings, forms; adopted by named people, never changed. */
final class LawDoor {

    private static final int MOST_PLACES = 50;

    private final Room room;

    LawDoor(Room room) { this.room = room; }

    /**
     * The agreement as it stands, or stood.
     *
     * @param version the hash of its files, by which findings name it
     */
    record TermsSeen(String id, String version, String name, String zone, List<ClauseSeen> clauses, List<AdoptedSeen> adopted) {}

    /** A clause, said back in the caller's language. */
    record ClauseSeen(String id, String instrument, String title, String cite, String norm, Sentence sentence) {}

    /** Who put it in force, when; {@code why} where it was said. */
    record AdoptedSeen(String kind, String name, long entry, Instant at, String by, Optional<String> why) {}

    Answer terms(Request request) {
        Optional<Instant> asOf = request.asked(IncidentDoor.AsOfAsked.class).asOf();
        Terms terms = Became.found(asOf.isPresent() ? room.lawgiving().terms(room.situation().asOf(asOf.get())) : room.lawgiving().terms());
        Texts texts = Texts.of(request.lang());
        List<ClauseSeen> clauses = terms.rules().clauses().stream().map(clause -> seen(terms, clause, texts)).toList();
        return Became.json(new TermsSeen(terms.id(), terms.version(), terms.name().in(request.lang()), terms.zone().getId(), clauses,
            adopted(Entry.TermsAdopted.class)));
    }

    private static ClauseSeen seen(Terms terms, Clause clause, Texts texts) {
        return new ClauseSeen(clause.id(), clause.instrument(), clause.title().in(texts.lang()), clause.cite(), clause.norm().code(),
            Sentence.of(ClauseSentence.of(terms, clause), texts));
    }

    private List<AdoptedSeen> adopted(Class<? extends Entry.OfLaw> kind) {
        List<AdoptedSeen> all = new ArrayList<>();
        for (Recorded recorded : room.tables().law()) if (kind.isInstance(recorded.entry())) seen(recorded).ifPresent(all::add);
        return all;
    }

    private static Optional<AdoptedSeen> seen(Recorded recorded) {
        return switch (recorded.entry()) {
            case Entry.TermsAdopted(String name, var _, String why) -> Optional.of(seen(recorded, "terms", name, Optional.of(why)));
            case Entry.PlacesAdopted(String name, var _, var _) -> Optional.of(seen(recorded, "places", name, Optional.empty()));
            case Entry.MappingAdopted(String name, var _) -> Optional.of(seen(recorded, "mapping", name, Optional.empty()));
            case Entry.FormAdopted(String name, var _) -> Optional.of(seen(recorded, "form", name, Optional.empty()));
            case Entry.Reassessed _, Entry.OfIntake _, Entry.OfClaims _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _,
                Entry.OfTrust _ -> Optional.empty();
        };
    }

    private static AdoptedSeen seen(Recorded recorded, String kind, String name, Optional<String> why) {
        return new AdoptedSeen(kind, name, recorded.index(), recorded.stamp().at(), recorded.stamp().by(), why);
    }

    /** The files of an agreement's folder, by their names, and why they are adopted. */
    record TermsTold(String agreement, Map<String, String> files, String why) {}

    Answer adoptTerms(Request request) throws IOException {
        TermsTold told = request.told(TermsTold.class);
        return Became.of(room.lawgiving().adoptTerms(told.agreement(), told.files(), told.why(), Became.acting(request)));
    }

    /** A place by any of its names; {@code typing} where the last may be unfinished. */
    record PlacesAsked(Optional<String> name, Optional<Boolean> typing, Optional<Integer> limit) {}

    /** What a name may mean, the likeliest first, and the lists in force. */
    record PlacesSeen(List<CandidateSeen> candidates, List<AdoptedSeen> adopted) {}

    /** A place that it may be. */
    record CandidateSeen(int rank, String spelling, String code, Map<String, String> names, Optional<Circle> at, List<String> within,
        List<String> reasons) {
        static CandidateSeen of(Candidate candidate) {
            Place place = candidate.place();
            Map<String, String> names = new java.util.TreeMap<>();
            place.names().forEach((Lang lang, String name) -> names.put(lang.tag(), name));
            return new CandidateSeen(candidate.rank(), candidate.spelling(), place.code().code(), names, place.position().map(Circle::of),
                place.within().stream().map(PCode::code).toList(), candidate.reasons().stream().map(Candidate.Because::code).toList());
        }
    }

    Answer places(Request request) {
        PlacesAsked asked = request.asked(PlacesAsked.class);
        int most = Math.clamp(asked.limit().orElse(10), 1, MOST_PLACES);
        String name = asked.name().orElse("").strip();
        List<Candidate> found = name.isEmpty() ? List.of()
            : asked.typing().orElse(false) ? room.lawgiving().places().complete(name, Hint.NONE, most) : room.lawgiving().places().search(name,
                Hint.NONE);
        return Became.json(new PlacesSeen(found.stream().limit(most).map(CandidateSeen::of).toList(), adopted(Entry.PlacesAdopted.class)));
    }

    /** What the list is called: it takes the place of an older one of that name. */
    record ListAsked(String list) {}

    /** What was written down, and the rows that cannot be used, with why. */
    record PlacesTook(List<Long> entries, List<Sentence> aside) {}

    Answer adoptPlaces(Request request) throws IOException {
        String list = request.asked(ListAsked.class).list();
        Bytes bytes = request.bytes();
        Declared declared = Parts.declared(request.header("content-type"), request.header("content-disposition")
            .orElse("attachment; filename=\"places.csv\""));
        Done done = room.lawgiving().adoptPlaces(list, declared, bytes, Became.acting(request));
        if (!(done instanceof Done.Yes(List<Long> entries))) return Became.of(done);
        List<Message> refused = room.lawgiving().refusedOf(declared, bytes);
        return Became.json(new PlacesTook(entries, refused.stream().map(why -> Sentence.of(why, Texts.of(request.lang()))).toList()));
    }

    /** What is in force of one kind. */
    record LawSeen(List<AdoptedSeen> adopted) {}

    Answer mappings(Request request) { return Became.json(new LawSeen(adopted(Entry.MappingAdopted.class))); }

    /** A mapping's text, with the name of who signs it in it. */
    record MappingTold(String mapping, String text) {}

    Answer adoptMapping(Request request) throws IOException {
        MappingTold told = request.told(MappingTold.class);
        return Became.of(room.lawgiving().adoptMapping(told.mapping(), told.text(), Became.acting(request)));
    }

    Answer forms(Request request) { return Became.json(new LawSeen(adopted(Entry.FormAdopted.class))); }

    /** The workbook as it was handed in. */
    Answer form(Request request) {
        Bytes workbook = Became.found(Optional.ofNullable(room.lawgiving().forms().get(request.at("name"))));
        return Answer.of(200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.toArray())
            .with("Content-Disposition", "attachment; filename=\"form.xlsx\"").with("X-Content-Type-Options", "nosniff");
    }

    /** What the form is called. */
    record FormAsked(String form) {}

    Answer adoptForm(Request request) throws IOException {
        return Became.of(room.lawgiving().adoptForm(request.asked(FormAsked.class).form(), request.bytes(), Became.acting(request)));
    }
}
