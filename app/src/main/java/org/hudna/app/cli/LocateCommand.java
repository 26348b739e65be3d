package org.hudna.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hudna.app.exchange.PlacesJson;
import org.hudna.where.Candidate;
import org.hudna.where.Gazetteer;
import org.hudna.where.Hint;
import org.hudna.where.Lookup;
import org.hudna.where.PCode;
import org.hudna.where.Place;
import org.hudna.where.Position;
import org.hudna.where.reading.Coordinates;
import org.hudna.where.reading.Relative;
import org.hudna.where.reading.Whereabouts;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hudna locate}: which places a name may mean and why, or where a coordinate or "5 km north of …" lies. Exits 1 where nothing is found. */
@Command(name = "locate", description = "Find a place by name in any spelling, by coordinates, or by words such as \"5 km north of Homs\".")
public final class LocateCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 10;
    private static final int MOST_COMPLETED = 10;

    @Mixin private Options options;
    @Parameters(arity = "1..*", paramLabel = "NAME", description = "a name, coordinates or a description") private List<String> words;
    @Option(names = "--gazetteer", paramLabel = "FILE",
        description = "places to look in, over the program's own: .csv, .geojson, or a GeoNames .txt; may be repeated")
    private List<Path> gazetteers = List.of();
    @Option(names = "--within", paramLabel = "AREA", description = "code or name of an area that probably holds it") private String within;
    @Option(names = "--near", paramLabel = "LAT,LON", description = "a point that it is probably near") private String near;
    @Option(names = "--complete", description = "NAME is only the beginning of the name") private boolean complete;
    @Option(names = "--json", description = "answer as JSON") private boolean json;

    private LocateCommand() {}

    public static LocateCommand command() { return new LocateCommand(); }

    @Override public Integer call() throws IOException {
        Screen screen = options.screen();
        Optional<Gazetteer> read = GazetteerFiles.read(gazetteers, screen);
        Optional<Hint> hint = read.flatMap(gazetteer -> hint(gazetteer, screen));
        if (hint.isEmpty()) return 2;
        Gazetteer gazetteer = read.get();
        String text = String.join(" ", words);
        Coordinates coordinates = complete ? new Coordinates.Unread(Message.of("place.no-coordinates", "text", text)) : Coordinates.read(text);
        List<Whereabouts> relative = complete || !coordinates.positions().isEmpty() ? List.of() : Relative.read(text, gazetteer, hint.get());
        List<Candidate> found = !coordinates.positions().isEmpty() || !relative.isEmpty() ? List.of()
            : complete ? gazetteer.complete(text, hint.get(), MOST_COMPLETED) : gazetteer.search(text, hint.get());
        List<Place> nearest = found.isEmpty() && gazetteer.find(text) instanceof Lookup.Unknown(List<Place> places) ? places : List.of();
        if (json) json(text, coordinates, relative, found, nearest, gazetteer, screen);
        else if (!coordinates.positions().isEmpty()) tell(screen, coordinates);
        else if (!relative.isEmpty()) for (Whereabouts each : relative) tell(screen, each);
        else tell(screen, gazetteer, text, found, nearest);
        return coordinates.positions().isEmpty() && relative.isEmpty() && found.isEmpty() ? 1 : 0;
    }

    /** Empty where what was given cannot be read, which is told. */
    private Optional<Hint> hint(Gazetteer gazetteer, Screen screen) {
        Set<PCode> areas = new HashSet<>();
        if (within != null) {
            gazetteer.search(within, Hint.NONE).stream().filter(each -> each.rank() == 1).forEach(each -> areas.add(each.place().code()));
            String code = within.toUpperCase(Locale.ROOT);
            if (areas.isEmpty() && PCode.isCode(code)) areas.add(new PCode(code));
        }
        List<Position> points = near == null ? List.of() : Coordinates.read(near).positions();
        if (near != null && points.isEmpty()) {
            screen.problem(Message.of("place.no-coordinates", "text", near));
            return Optional.empty();
        }
        return Optional.of(new Hint(areas, points.stream().findFirst(), Set.of()));
    }

    private static void tell(Screen screen, Coordinates coordinates) {
        for (Position position : coordinates.positions()) screen.say(position("cli.located-at", position));
        if (coordinates instanceof Coordinates.EitherWay) screen.say("cli.located-either-way");
    }

    private void tell(Screen screen, Whereabouts where) {
        List<Object> names = new ArrayList<>();
        for (Place place : where.restsOn()) names.add(Message.of("claims.candidate", "name", place.name(options.lang), "code", place.code().code()));
        screen.say(Message.of("cli.located-about", "lat", degrees(where.circle().lat()), "lon", degrees(where.circle().lon()),
            "metres", Math.round(where.circle().errorMetres()), "places", names));
    }

    private static Message position(String id, Position position) {
        return Message.of(id, "lat", degrees(position.lat()), "lon", degrees(position.lon()), "metres", Math.round(position.errorMetres()));
    }

    private static String degrees(double degrees) { return String.format(Locale.ROOT, "%.5f", degrees); }

    private void tell(Screen screen, Gazetteer gazetteer, String text, List<Candidate> found, List<Place> nearest) {
        if (found.isEmpty()) {
            screen.say(Message.of("cli.located-nothing", "name", text));
            for (Place place : nearest)
                screen.line("  " + screen.text(Message.of("claims.candidate", "name", place.name(options.lang), "code", place.code().code())));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Candidate each : found.stream().limit(MOST_SHOWN).toList()) rows.add(row(screen, gazetteer, each));
        screen.table(rows);
        long first = found.stream().filter(each -> each.rank() == 1).count();
        if (first > 1) screen.say(Message.of("cli.located-several", "n", first, "within", "--within", "near", "--near"));
        else if (found.getFirst().cost() > 0) screen.say("cli.located-by-sound");
        if (found.size() > MOST_SHOWN) screen.say(Message.of("cli.located-more", "n", found.size() - MOST_SHOWN));
    }

    private List<String> row(Screen screen, Gazetteer gazetteer, Candidate each) {
        Place place = each.place();
        String name = place.name(options.lang);
        String spelled = each.spelling().equals(name) ? name : name + " · " + each.spelling();
        List<String> areas = place.within().stream().map(code -> gazetteer.find(code).map(area -> area.name(options.lang)).orElse(code.code()))
            .distinct().toList();
        String at = place.position().map(position -> degrees(position.lat()) + " " + degrees(position.lon())).orElse("–");
        List<String> why = each.reasons().stream().map(Candidate.Because::message).map(screen::text).toList();
        return List.of(String.valueOf(each.rank()), place.code().code(), spelled, String.join(" < ", areas), at, String.join(" · ", why));
    }

    private void json(String text, Coordinates coordinates, List<Whereabouts> relative, List<Candidate> found, List<Place> nearest,
        Gazetteer gazetteer, Screen screen) throws IOException {
        Writer out = new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8);
        PlacesJson.write(out, text, new PlacesJson.Answer(coordinates.positions(), relative, found, nearest), gazetteer.versions());
        out.flush();
        screen.blank();
    }
}
