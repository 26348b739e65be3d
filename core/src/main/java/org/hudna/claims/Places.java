package org.hudna.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.Gazetteer;
import org.hudna.where.Lookup;
import org.hudna.where.PCode;
import org.hudna.where.Place;
import org.hudna.where.PlaceId;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** Finds the places that a cell names, in the agreement and in the gazetteer. Between two it does not choose: the place is then not known. */
final class Places {

    private static final int MOST_SHOWN = 10;
    private static final String CODES = Column.PCODE.code();

    private final Names<PlaceId> ofAgreement;
    private final Gazetteer gazetteer;
    private final Remembered<Said, List<List<Spot>>> remembered = new Remembered<>(this::find);

    Places(Lexicon lexicon) {
        this.ofAgreement = new Names<>(lexicon.places(), PlaceId::code);
        this.gazetteer = lexicon.gazetteer();
    }

    /** The cell {@code place} with the one beside it that holds codes. */
    private record Said(String names, List<List<PCode>> codes) {}

    /** Several codes are divided as the names are. */
    static Cell<List<List<PCode>>> codes(String cell) {
        List<List<PCode>> codes = new ArrayList<>();
        for (List<String> together : Parts.of(cell.toUpperCase(Locale.ROOT))) {
            Optional<String> wrong = together.stream().filter(code -> !PCode.isCode(code)).findFirst();
            if (wrong.isPresent()) return Cell.unread("claims.pcode-form", wrong.get());
            codes.add(together.stream().map(PCode::new).toList());
        }
        return Cell.says(List.copyOf(codes));
    }

    Cell<List<List<Spot>>> read(String names, List<List<PCode>> codes) { return remembered.apply(new Said(names, codes)); }

    private Cell<List<List<Spot>>> find(Said said) {
        List<List<String>> names = Parts.of(said.names());
        List<List<PCode>> codes = said.codes();
        List<Message> notes = new ArrayList<>();
        if (names.isEmpty()) return new Cell.Says<>(coded(codes, notes), notes);
        List<List<Spot>> spots = new ArrayList<>();
        boolean paired = shape(names).equals(shape(codes));
        Set<PCode> all = new LinkedHashSet<>(codes.stream().flatMap(List::stream).toList());
        for (int i = 0; i < names.size(); i++) {
            List<Spot> together = new ArrayList<>();
            for (int j = 0; j < names.get(i).size(); j++)
                together.add(spot(names.get(i).get(j), paired ? Set.of(codes.get(i).get(j)) : all, paired, notes));
            spots.add(List.copyOf(together));
        }
        return new Cell.Says<>(List.copyOf(spots), notes);
    }

    private static List<Integer> shape(List<? extends List<?>> parts) { return parts.stream().map(List::size).toList(); }

    private List<List<Spot>> coded(List<List<PCode>> codes, List<Message> notes) {
        return codes.stream().map(together -> together.stream().map(code -> coded("", code, Set.of(), notes)).toList()).toList();
    }

    private Spot coded(String name, PCode code, Set<PlaceId> inside, List<Message> notes) {
        Optional<Place> place = gazetteer.find(code);
        if (place.isPresent()) return spot(name, place.get(), inside);
        notes.add(Message.of("claims.pcode-unknown", "cell", code.code()));
        return new Spot(name, gazetteer.codesOf(code), Optional.empty(), Set.of(), inside, Set.of(), Optional.empty());
    }

    /** @param codes those that may settle the name; where {@code certain}, the one that is this place's */
    private Spot spot(String name, Set<PCode> codes, boolean certain, List<Message> notes) {
        Set<PlaceId> inside = ofAgreement.find(name);
        if (inside.size() > 1) return unknown(name, Message.of("claims.place-shared", "cell", Quoted.cell(name), "candidates",
            inside.stream().map(PlaceId::code).sorted().toList()), notes);
        if (PlaceId.isCode(name) && inside.contains(new PlaceId(name))) return insideOnly(name, inside);
        Lookup found = gazetteer.find(name);
        if (certain) return settled(name, codes.iterator().next(), found, inside, notes);
        return switch (found) {
            case Lookup.Found(Place place, boolean exact) -> {
                if (!exact && !inside.isEmpty()) yield insideOnly(name, inside);
                if (!exact) notes.add(Message.of("claims.place-read-as", "cell", Quoted.cell(name), "candidate", candidate(place), "column", CODES));
                yield spot(name, place, inside);
            }
            case Lookup.Ambiguous(List<Place> places) -> {
                List<Place> meant = places.stream().filter(place -> codes.contains(place.code())).toList();
                if (meant.size() == 1) yield spot(name, meant.getFirst(), inside);
                if (!inside.isEmpty()) yield insideOnly(name, inside);
                yield unknown(name, Message.of("claims.place-ambiguous", "cell", Quoted.cell(name), "candidates", candidates(places),
                    "column", CODES), notes);
            }
            case Lookup.Unknown(List<Place> nearest) -> {
                if (!inside.isEmpty()) yield insideOnly(name, inside);
                if (isWrittenAsCode(name)) yield coded(name, new PCode(name), inside, notes);
                yield unknown(name, nearest.isEmpty() ? Message.of("claims.place-unknown", "cell", Quoted.cell(name), "column", CODES)
                    : Message.of("claims.place-near", "cell", Quoted.cell(name), "candidates", candidates(nearest)), notes);
            }
        };
    }

    private static boolean isWrittenAsCode(String name) { return PCode.isCode(name) && name.chars().anyMatch(c -> c >= '0' && c <= '9'); }

    /** A code beside the name settles it; where the gazetteer knows the name as another place's only, the reader is told. */
    private Spot settled(String name, PCode code, Lookup found, Set<PlaceId> inside, List<Message> notes) {
        if (found instanceof Lookup.Found(Place place, boolean exact) && exact && !place.code().equals(code))
            notes.add(Message.of("claims.pcode-differs", "cell", Quoted.cell(name), "code", code.code(), "candidate", candidate(place)));
        return coded(name, code, inside, notes);
    }

    private static Spot unknown(String name, Message note, List<Message> notes) {
        notes.add(note);
        return insideOnly(name, Set.of());
    }

    private static Spot insideOnly(String name, Set<PlaceId> inside) {
        return new Spot(name, Set.of(), Optional.empty(), Set.of(), inside, Set.of(), Optional.empty());
    }

    private static Spot spot(String name, Place place, Set<PlaceId> inside) {
        return new Spot(name, place.codes(), place.position(), place.classes(), inside, Set.of(), Optional.empty());
    }

    private static List<Message> candidates(List<Place> places) { return places.stream().limit(MOST_SHOWN).map(Places::candidate).toList(); }

    private static Message candidate(Place place) {
        Words name = new Words(place.name(Lang.AR), place.name(Lang.EN), place.name(Lang.RU));
        return Message.of("claims.candidate", "name", name, "code", place.code().code());
    }
}
