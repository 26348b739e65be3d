package org.hudna.fuzz;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.where.Gazetteer;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file of claims, each row is read or set aside, soon, and every reason can be said. */
class ClaimsFuzzTest {
    private static final int IN_AN_ORDINARY_RUN = 2_500;
    private static final int ROWS = 12;
    private static final Lexicon LEXICON = Lexicon.of(Optional.of(ZoneId.of("Asia/Damascus")), Gazetteer.own())
        .withActor(new ActorId("north"), "North", "الشمال", "the same")
        .withActor(new ActorId("south"), "South", "the same").withPlace(new PlaceId("river"), "the river", "النهر")
        .withExceptions(List.of("self-defence"));
    private static final String ALL_COLUMNS = """
        incident,claim,account,source,via,stance,grade,learned,from,to,time,zone,extent,act,weapon,count,actor,basis,called,target,place,lat,lon,error,spot,fired_from,killed,injured,words,url
        V-1,V-1/1,Mill,Miller,TASS,alleges,B2,2031-03-02T18:00+03:00,2031-03-01,2031-03-02,06:25-11:30,+03:00,throughout,shelling | sniping,mortar 82 mm,8+,north | the same,named,rebels,hospital; south,Homs,34.7,36.7,500,populated,Idlib,2-3,~20,"said ""here"", and
        there",https://example.org
        V-2,,,الشمال,,denies,,,٢٠٣١-٠٣-٠١,,~23:00,,,not withdraw,artillery >= 100 mm,~20,,,,,river,,,,,,,,,
        """;

    @Test void damaged_tables_are_read_row_by_row_and_nothing_else_happens() throws IOException {
        List<String> tables = tables();
        Fuzzing.run("claims-csv", IN_AN_ORDINARY_RUN, number -> damaged(new Mutation(number, tables), tables));
    }

    @Test void damaged_json_is_read_object_by_object_and_nothing_else_happens() throws IOException {
        List<String> tables = tables();
        List<String> lists = tables.stream().map(table -> json(table, cell -> cell)).toList();
        Fuzzing.run("claims-json", IN_AN_ORDINARY_RUN, number -> {
            var mutation = new Mutation(-1 - number, lists);
            return number % 3 == 0 ? damaged(mutation, lists) : damagedInside(mutation, tables);
        });
    }

    /** Sound JSON, of which some values are damaged. */
    private static Fuzzing.Input damagedInside(Mutation mutation, List<String> tables) {
        String list = json(tables.get(mutation.choose(tables.size())), cell -> mutation.choose(20) == 0 ? mutation.of(cell) : cell);
        return input(list.getBytes(StandardCharsets.UTF_8));
    }

    private static Fuzzing.Input damaged(Mutation mutation, List<String> texts) {
        return input(mutation.ofBytes(mutation.of(texts.get(mutation.choose(texts.size())))));
    }

    private static Fuzzing.Input input(byte[] bytes) {
        return new Fuzzing.Input() {
            @Override public String call() { return read(bytes); }

            @Override public String text() { return new String(bytes, StandardCharsets.ISO_8859_1); }
        };
    }

    private static String read(byte[] bytes) {
        var file = ClaimFile.of(new ByteArrayInputStream(bytes), LEXICON);
        int read = 0;
        int aside = 0;
        while (file.hasNext()) {
            switch (file.next()) {
                case Row.Read(long _, Claim _, List<Message> notes) -> {
                    read++;
                    notes.forEach(Fuzzing::say);
                }
                case Row.SetAside(long _, String _, Message why, String _) -> {
                    aside++;
                    Fuzzing.say(why);
                }
                case Row.Unreadable(Message why) -> {
                    Fuzzing.say(why);
                    if (file.hasNext()) throw new IllegalStateException("goes on after it could not");
                    return "unreadable";
                }
            }
        }
        file.notes().forEach(Fuzzing::say);
        ClaimFile.events(new ByteArrayInputStream(bytes), _ -> { });
        return aside == 0 ? "read" : read == 0 ? "set aside" : "some set aside";
    }

    /** A small table with every column, and the beginnings of those that come with the program. */
    private static List<String> tables() throws IOException {
        var tables = new ArrayList<>(List.of(ALL_COLUMNS, ALL_COLUMNS.replace(',', ';'), ALL_COLUMNS.replace(',', '\t')));
        try (Stream<Path> folders = Files.list(Path.of("..", "agreements"))) {
            for (Path file : folders.map(folder -> folder.resolve("claims.csv")).filter(Files::exists).sorted().toList())
                tables.add(Files.readString(file).lines().limit(ROWS).collect(Collectors.joining("\n")));
        }
        return tables;
    }

    private static String json(String table, UnaryOperator<String> damage) {
        char separator = table.contains("incident,") ? ',' : table.contains("incident;") ? ';' : '\t';
        var builder = CsvReader.builder().fieldSeparator(separator).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var csv = builder.ofNamedCsvRecord(new StringReader(table))) {
            return csv.stream().map(row -> object(row.getFieldsAsMap(), damage)).collect(Collectors.joining(",\n", "[", "]"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String object(Map<String, String> cells, UnaryOperator<String> damage) {
        return cells.entrySet().stream().map(cell -> quoted(cell.getKey()) + ": " + quoted(damage.apply(cell.getValue())))
            .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        if (text.matches("[1-9]\\d{0,8}(\\.\\d{1,9})?")) return text;
        var out = new StringBuilder("\"");
        for (char c : text.toCharArray())
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else out.append(c);
        return out.append('"').toString();
    }
}
