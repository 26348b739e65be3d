package org.hudna.incidents.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** What people decided of incidents, in a file that they write by hand. */
class DecisionFileTest {
    private static final String HEAD = "incident,decision,of,by,at,why\n";

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text + "T00:00:00Z"));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static DecisionFile read(String text, Charset set) {
        return DecisionFile.read(new ByteArrayInputStream(text.getBytes(set)), DecisionFileTest::instant);
    }

    private static DecisionFile read(String text) { return read(text, StandardCharsets.UTF_8); }

    private static String why(String row) {
        DecisionFile read = read(HEAD + row + "\n");
        assertEquals(List.of(), read.made());
        return Texts.of(Lang.EN).say(read.refused().getFirst());
    }

    @Test void every_word_of_the_ladder_can_be_written_and_comes_out_as_it_was() {
        for (String word : DecisionWord.codes()) {
            Decision made = read(HEAD + "X-1," + word + ",2031-04-01,D-7,2031-03-05,seen at the board\n").made().getFirst();
            assertEquals(word, made.ruling().code());
            for (Lang lang : Lang.values()) {
                String said = Texts.of(lang).say(made.ruling().said());
                assertEquals(made, read(HEAD + "X-1," + said + ",2031-04-01,D-7,2031-03-05,seen at the board\n").made().getFirst(), said);
            }
        }
    }

    @Test void semicolons_another_order_remarks_and_arabic_are_read() {
        DecisionFile read = read("\uFEFF# ملاحظة\nwhy;at;by;decision;incident;mine\n\"رآه \"\"الضابط\"\"؛ بعينه\";2031-03-05;ض-٧;مستبعد;حادثة ١;x\n\n");
        assertEquals(List.of(), read.refused());
        Decision made = read.made().getFirst();
        assertEquals(new Ruling.Places(new Standing.Discounted()), made.ruling());
        assertEquals("رآه \"الضابط\"؛ بعينه", made.why());
        assertEquals("حادثة ١", made.event().code());
    }

    @Test void an_embargo_ends_when_it_says_or_never() {
        assertEquals(new Ruling.Embargoed(Optional.of(Instant.parse("2031-04-01T00:00:00Z"))),
            read(HEAD + "X-1,embargoed,2031-04-01,D-7,2031-03-05,talks\n").made().getFirst().ruling());
        assertEquals(new Ruling.Embargoed(Optional.empty()), read(HEAD + "X-1,embargoed,,D-7,2031-03-05,talks\n").made().getFirst().ruling());
        assertTrue(why("X-1,embargoed,Tuesday,D-7,2031-03-05,talks").startsWith("row 2, column of: Tuesday is not a time"));
    }

    @Test void a_row_that_cannot_be_read_is_told_with_row_and_column() {
        assertEquals("row 2, column by: nothing stands here; every decision needs it", why("X-1,discounted,,,2031-03-05,because"));
        assertEquals("row 2, column why: nothing stands here; every decision needs it", why("X-1,discounted,,D-7,2031-03-05"));
        assertEquals("row 2, column of: write the mechanism in whose name it is determined", why("X-1,determined,,D-7,2031-03-05,because"));
        assertEquals("row 2, column of: write which source disputes it, or no longer does", why("X-1,settled,,D-7,2031-03-05,because"));
        assertEquals("row 2, column of: an incident is not a duplicate of itself", why("X-1,duplicate-of,X-1,D-7,2031-03-05,because"));
        assertTrue(why("X-1,perhaps,,D-7,2031-03-05,because")
            .startsWith("row 2, column decision: “perhaps” is no decision; write received, possible"));
        assertTrue(why("X-1,discounted,,D-7,soon,because").startsWith("row 2, column at: "));
    }

    @Test void one_bad_row_leaves_the_others_and_is_not_passed_over() {
        DecisionFile read = read(HEAD
            + "X-1,discounted,,D-7,2031-03-05,because\nX-2,perhaps,,D-7,2031-03-05,because\nX-3,reopened,,D-7,2031-03-05,because\n");
        assertEquals(2, read.made().size());
        assertEquals(1, read.refused().size());
    }

    @Test void no_head_no_text_and_no_end_are_told() {
        String noHead = Texts.of(Lang.EN).say(read("X-1,discounted,,D-7,2031-03-05,because\n").refused().getFirst());
        assertTrue(noHead.startsWith("row one names the columns incident, decision, of, by, at"), noHead);
        assertEquals(1, read("").refused().size());
        assertEquals(1, read(HEAD + "X-1,discounted,,D-7,2031-03-05,fermé\n", StandardCharsets.ISO_8859_1).refused().size());
        assertEquals(1, read(HEAD + "X-1,discounted,,D-7,2031-03-05,\"no end\n").refused().size());
    }
}
