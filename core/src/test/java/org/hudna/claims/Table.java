package org.hudna.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.where.Gazetteer;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** Files of claims as a test writes them: a header and rows, one a line. */
final class Table {

    static final Gazetteer OWN = Gazetteer.own();
    /** An invented agreement in Damascus time. */
    static final Lexicon VALLEY = Lexicon.of(Optional.of(ZoneId.of("Asia/Damascus")), OWN)
        .withActor(new ActorId("north"), "Northern Command", "قيادة الشمال", "Северное командование")
        .withActor(new ActorId("south"), "Southern Brigades")
        .withActor(new ActorId("east-1"), "Eagles")
        .withActor(new ActorId("east-2"), "Eagles")
        .withPlace(new PlaceId("buffer"), "Buffer zone")
        .withPlace(new PlaceId("withdrawal-lines"), "Withdrawal lines")
        .withExceptions(List.of("self-defence", "return-fire"));

    private Table() {}

    static List<Row> rows(ClaimFile file) {
        List<Row> rows = new ArrayList<>();
        file.forEachRemaining(rows::add);
        return rows;
    }

    static List<Row> csv(String... lines) { return csv(VALLEY, lines); }

    static List<Row> csv(Lexicon lexicon, String... lines) { return rows(ClaimFile.csv(new StringReader(String.join("\n", lines) + "\n"), lexicon)); }

    static List<Row> json(String text) { return rows(ClaimFile.json(new StringReader(text), VALLEY)); }

    static List<Row> bytes(byte[] bytes) { return rows(ClaimFile.of(new ByteArrayInputStream(bytes), VALLEY)); }

    static List<Row> bytes(String text) { return bytes(text.getBytes(StandardCharsets.UTF_8)); }

    /** The one claim under a header {@code incident,source,act,from} and these columns. */
    static Row.Read read(String columns, String cells) {
        return assertInstanceOf(Row.Read.class, one(columns, cells), () -> "" + one(columns, cells));
    }

    static Row.SetAside aside(String columns, String cells) {
        return assertInstanceOf(Row.SetAside.class, one(columns, cells), () -> "" + one(columns, cells));
    }

    static Row one(String columns, String cells) {
        boolean own = columns.equals("from") || columns.startsWith("from,");
        List<Row> rows = csv("incident,source,act" + (own ? "," : ",from,") + columns, "V-1,Patrol,attack" + (own ? "," : ",2016-02-27,") + cells);
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    static String english(Message message) { return Texts.of(Lang.EN).say(message); }

    static List<String> english(List<Message> messages) { return messages.stream().map(Table::english).toList(); }
}
