package org.hudna.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.Crossing;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.Sector;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** The columns that say where it happened or landed, and where it was done from. */
final class WhereCells {

    /** CLAIMS.md: the error of a position that states none, for a place that the gazetteer does not know. */
    private static final double USUAL_ERROR_METRES = 1_000;
    /** CLAIMS.md: the error of a post's coordinates where none is stated; a post knows where it stands. */
    private static final double POST_ERROR_METRES = 100;

    private final Places places;
    private final Names<PlaceId> ofAgreement;
    private final Names<ActorId> actors;
    private final Remembered<String, List<List<PCode>>> codes = new Remembered<>(Places::codes);
    private final Remembered<String, Set<SpotClass>> classes;
    private final Remembered<String, Set<PlaceId>> ids = new Remembered<>(this::ids);
    private final Remembered<String, Optional<ActorId>> holders = new Remembered<>(this::holder);
    private final Remembered<Sector, Position> circles = new Remembered<>(WhereCells::circle);
    private final Remembered<String, Double> distances = new Remembered<>(Figures::metres);

    WhereCells(Lexicon lexicon, Names<ActorId> actors, Vocabulary words) {
        this.places = new Places(lexicon);
        this.ofAgreement = new Names<>(lexicon.places(), PlaceId::code);
        this.actors = actors;
        this.classes = new Remembered<>(words::spots);
    }

    /** Where no place is given, the circle around the observer's sector. */
    List<List<Spot>> at(RowCells cells, Optional<Observation> observation) {
        List<List<Spot>> said = at(cells);
        boolean given = cells.has(Column.PLACE) || cells.has(Column.PCODE) || cells.has(Column.LAT) || cells.has(Column.LON);
        if (given || observation.isEmpty() || observation.get().distance().isEmpty()) return said;
        Optional<Sector> sector = observation.get().sector(observation.get().distance().get(), 1);
        if (sector.isEmpty()) return said;
        Position circle = cells.take(Column.BEARING, circles.apply(sector.get()), sector.get().post());
        return at(said.isEmpty() ? Spot.UNSAID : said.getFirst().getFirst(), circle);
    }

    private static Cell<Position> circle(Sector sector) {
        return Cell.says(Crossing.of(List.of(sector)).found().orElseThrow(() -> new IllegalStateException("a sector has ground")).circle());
    }

    private List<List<Spot>> at(RowCells cells) {
        List<List<PCode>> coded = cells.read(Column.PCODE, codes, List.of());
        Column naming = cells.has(Column.PLACE) ? Column.PLACE : Column.PCODE;
        List<List<Spot>> named = cells.take(naming, places.read(cells.text(Column.PLACE), coded), List.of());
        Details details = new Details(cells.read(Column.SPOT, classes, Set.of()), cells.read(Column.INSIDE, ids, Set.of()),
            cells.read(Column.OUTSIDE, ids, Set.of()), cells.read(Column.HELD_BY, holders, Optional.empty()));
        return located(cells, details.on(named));
    }

    List<List<Spot>> from(RowCells cells) {
        List<List<Spot>> named = cells.take(Column.FIRED_FROM, places.read(cells.text(Column.FIRED_FROM), List.of()), List.of());
        return new Details(cells.read(Column.FIRED_FROM_SPOT, classes, Set.of()), Set.of(), Set.of(),
            cells.read(Column.FIRED_FROM_HELD_BY, holders, Optional.empty())).on(named);
    }

    /** Where the observer was: the coordinates, or those of the place that the gazetteer knows by the name. */
    Optional<Position> observer(RowCells cells) {
        boolean given = cells.has(Column.OBSERVER_LAT) || cells.has(Column.OBSERVER_LON);
        Optional<Double> error = cells.find(Column.OBSERVER_ERROR, distances);
        if (!given) {
            List<List<Spot>> named = cells.take(Column.OBSERVED_FROM, places.read(cells.text(Column.OBSERVED_FROM), List.of()), List.of());
            boolean one = named.size() == 1 && named.getFirst().size() == 1;
            Optional<Position> known = one ? named.getFirst().getFirst().position() : Optional.empty();
            return known.map(position -> error.map(position::within).orElse(position));
        }
        Optional<Double> lat = cells.find(Column.OBSERVER_LAT, Figures::latitude);
        Optional<Double> lon = cells.find(Column.OBSERVER_LON, Figures::longitude);
        if (lat.isEmpty() || lon.isEmpty()) {
            cells.refuse(lat.isEmpty() ? Column.OBSERVER_LAT : Column.OBSERVER_LON, Message.of("claims.position-half"));
            return Optional.empty();
        }
        return Optional.of(new Position(lat.get(), lon.get(), error.orElse(POST_ERROR_METRES)));
    }

    /** What is said of a place beside its name; of every one where there are several. */
    private record Details(Set<SpotClass> classes, Set<PlaceId> inside, Set<PlaceId> outside, Optional<ActorId> heldBy) {

        List<List<Spot>> on(List<List<Spot>> spots) {
            if (classes.isEmpty() && inside.isEmpty() && outside.isEmpty() && heldBy.isEmpty()) return spots;
            if (spots.isEmpty()) return List.of(List.of(on(Spot.UNSAID)));
            return spots.stream().map(together -> together.stream().map(this::on).toList()).toList();
        }

        private Spot on(Spot spot) {
            return new Spot(spot.said(), spot.codes(), spot.position(), both(spot.classes(), classes), both(spot.inside(), inside), outside, heldBy);
        }

        private static <T> Set<T> both(Set<T> some, Set<T> more) {
            if (some.isEmpty() || more.isEmpty()) return some.isEmpty() ? more : some;
            Set<T> all = new HashSet<>(some);
            all.addAll(more);
            return Set.copyOf(all);
        }
    }

    /** With the coordinates that the row gives, which go before the gazetteer's. */
    private List<List<Spot>> located(RowCells cells, List<List<Spot>> spots) {
        Optional<Double> error = cells.find(Column.ERROR, distances);
        boolean given = cells.has(Column.LAT) || cells.has(Column.LON);
        if (!given && error.isEmpty()) return spots;
        boolean one = spots.size() <= 1 && spots.stream().allMatch(together -> together.size() == 1);
        if (!one) {
            cells.refuse(given ? Column.LAT : Column.ERROR, Message.of("claims.position-of-several"));
            return spots;
        }
        Spot spot = spots.isEmpty() ? Spot.UNSAID : spots.getFirst().getFirst();
        if (!given) return spot.position().map(known -> at(spot, known.within(error.get()))).orElse(spots);
        Optional<Double> lat = cells.find(Column.LAT, Figures::latitude);
        Optional<Double> lon = cells.find(Column.LON, Figures::longitude);
        if (lat.isEmpty() || lon.isEmpty()) {
            cells.refuse(lat.isEmpty() ? Column.LAT : Column.LON, Message.of("claims.position-half"));
            return spots;
        }
        double metres = error.or(() -> spot.position().map(Position::errorMetres)).orElse(USUAL_ERROR_METRES);
        Position said = new Position(lat.get(), lon.get(), metres);
        spot.position().ifPresent(known -> noteWhereFar(cells, spot, known, said));
        return at(spot, said);
    }

    private static List<List<Spot>> at(Spot spot, Position position) {
        return List.of(List.of(new Spot(spot.said(), spot.codes(), Optional.of(position), spot.classes(), spot.inside(), spot.outside(),
            spot.heldBy())));
    }

    /** Coordinates typed for another place are a common slip; both are kept. */
    private static void noteWhereFar(RowCells cells, Spot spot, Position known, Position said) {
        double apart = known.metresTo(said);
        if (apart > known.errorMetres() + said.errorMetres())
            cells.note(Column.LAT, Message.of("claims.position-far", "cell", Quoted.cell(spot.said()), "km", Math.max(1, Math.round(apart / 1_000))));
    }

    private Cell<Set<PlaceId>> ids(String cell) {
        Set<PlaceId> found = new HashSet<>();
        for (String name : Parts.together(cell)) {
            Set<PlaceId> ids = ofAgreement.find(name);
            if (ids.size() > 1) return new Cell.Unread<>(Message.of("claims.place-id-shared", "cell", Quoted.cell(name),
                "candidates", ids.stream().map(PlaceId::code).sorted().toList()));
            if (ids.isEmpty()) return WordList.unknown(name, ofAgreement.near(name), WordList.Kind.PLACE);
            found.addAll(ids);
        }
        return Cell.says(Set.copyOf(found));
    }

    /** Somebody else may hold a place than those whom the agreement knows: the holder is then not known, and the row is read. */
    private Cell<Optional<ActorId>> holder(String cell) {
        Set<ActorId> ids = actors.find(cell);
        if (ids.size() == 1) return Cell.says(Optional.of(ids.iterator().next()));
        Message note = ids.isEmpty() ? Message.of("claims.holder-unknown", "cell", Quoted.cell(cell))
            : Message.of("claims.holder-several", "cell", Quoted.cell(cell), "candidates", ids.stream().map(ActorId::code).sorted().toList());
        return new Cell.Says<>(Optional.empty(), List.of(note));
    }
}
