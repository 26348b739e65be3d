package org.hudna.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Files of any length are read in the same small memory, and their broken rows cost themselves only: programs of their own whose memory is
 * smaller than what they read. {@code -Dhudna.endless.megabytes=1024} reads a gigabyte by each reader.
 */
class EndlessFilesTest {
    private static final Pattern ANSWER = Pattern.compile("(\\d+) (\\d+) (\\d+) of (\\d+) rows, (\\d+) MB");
    /** More than the heap that is given. */
    private static final int MEGABYTES = Integer.getInteger("hudna.endless.megabytes", 72);

    @Test void a_table() throws Exception { read("csv", "24m"); }

    @Test void lines_of_json() throws Exception { read("json", "24m"); }

    @Test void a_table_through_a_mapping() throws Exception { read("mapped", MEGABYTES < 100 ? "48m" : "512m"); }

    private static void read(String reader, String heap) throws Exception {
        String answer = EndlessTable.run(List.of(reader, String.valueOf(MEGABYTES)), heap);
        Matcher found = ANSWER.matcher(answer);
        assertTrue(found.matches(), answer);
        long rows = Long.parseLong(found.group(4));
        assertEquals(rows / 1_000, Long.parseLong(found.group(2)), answer);
        assertEquals(rows - rows / 1_000, Long.parseLong(found.group(1)), answer);
        System.out.println(reader + " in " + heap + " of heap: " + answer);
    }
}
