package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.incidents.matching.Judgement.Verdict;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** What people judged, from a file. */
class JudgementFileTest {

    private static JudgementFile read(String text) { return JudgementFile.read(new StringReader(text), JudgementFileTest::instant); }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Test void an_empty_file_judges_nothing() {
        assertEquals(new JudgementFile(List.of(), List.of()), read(""));
    }

    @Test void names_comments_and_empty_lines_are_passed_over() {
        JudgementFile read = read("\uFEFFclaim,claim,judgement,by,at\n# a note\n\nb,a,different,m.,2016-01-01T00:00:00Z,more\n");
        assertEquals(List.of(), read.refused());
        assertEquals(1, read.given().size());
        assertEquals("a", read.given().getFirst().one().code());
        assertEquals(Verdict.DIFFERENT, read.given().getFirst().verdict());
    }

    @Test void a_verdict_may_be_written_in_each_language() {
        JudgementFile read = read("a,b,حادثة واحدة,م,2016-01-01T00:00:00Z\na,b,разные инциденты,м,2016-01-02T00:00:00Z\na,b,UNSURE,m,2016-01-03T00:00:00Z\n");
        assertEquals(List.of(Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE), read.given().stream().map(Judgement::verdict).toList());
    }

    @Test void an_open_quote_costs_its_own_line_and_swallows_none_of_those_behind() {
        String good = "a,b,same,m,2016-01-01T00:00:00Z\n", broken = "a,\"c,same,m,2016-01-01T00:00:00Z\n";
        for (String file : List.of(good + broken + good + good, broken + good + good + good, good + good + good + broken, good + good + good
            + broken.strip())) {
            JudgementFile read = read(file);
            assertEquals(3, read.given().size(), file);
            assertEquals(1, read.refused().size(), file);
            long line = file.lines().takeWhile(one -> one.indexOf('"') < 0).count() + 1;
            for (Lang lang : Lang.values())
                assertTrue(Digits.ascii(Texts.of(lang).say(read.refused().getFirst())).contains(String.valueOf(line)), Texts.of(lang)
                    .say(read.refused().getFirst()));
        }
    }

    @Test void a_cell_in_quotes_may_hold_commas_and_lines() {
        JudgementFile read = read("a,b,same,\"m., the\nanalyst\",2016-01-01T00:00:00Z\na,c,same,m,2016-01-01T00:00:00Z\n");
        assertEquals(List.of(), read.refused());
        assertEquals(List.of("m., the\nanalyst", "m"), read.given().stream().map(Judgement::by).toList());
    }

    @Test void a_row_that_cannot_be_read_is_refused_and_the_rest_is_read() {
        JudgementFile read = read("a,b,same,m\na,a,same,m,2016-01-01T00:00:00Z\na,b,perhaps,m,2016-01-01T00:00:00Z\na,b,same,m,soon\na,b,same,m,2016-01-01T00:00:00Z\n");
        assertEquals(4, read.refused().size());
        assertEquals(1, read.given().size());
    }
}
