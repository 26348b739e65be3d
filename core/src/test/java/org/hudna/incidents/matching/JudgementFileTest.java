package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.incidents.matching.Judgement.Verdict;
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

    @Test void a_row_that_cannot_be_read_is_refused_and_the_rest_is_read() {
        JudgementFile read = read("a,b,same,m\na,a,same,m,2016-01-01T00:00:00Z\na,b,perhaps,m,2016-01-01T00:00:00Z\na,b,same,m,soon\na,b,same,m,2016-01-01T00:00:00Z\n");
        assertEquals(4, read.refused().size());
        assertEquals(1, read.given().size());
    }
}
