package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hudna read}: a text, its suggestions, and answers to wrong calls. */
class ReadCommandTest {

    private static final String ARABIC = "قال المحافظ إن قوات الحكومة منعت قافلة مساعدات في حمص يوم الجمعة.\n";
    @TempDir Path folder;

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int exit = Hudna.commands().execute(arguments);
            return new Ran(exit, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private String file(String text, Charset charset) throws IOException {
        Path file = folder.resolve("text.txt");
        Files.write(file, text.getBytes(charset));
        return file.toString();
    }

    @Test void the_text_comes_out_as_it_went_in_and_each_language_tells_the_suggestions() throws IOException {
        String file = file(ARABIC, StandardCharsets.UTF_8);
        for (String lang : new String[] {"ar", "en", "ru"}) {
            Ran ran = run("read", file, "--date", "2016-02-20", "--zone", "Asia/Damascus", "--lang", lang);
            assertEquals(0, ran.exit(), ran.err());
            assertTrue(ran.out().startsWith(ARABIC), ran.out());
            assertFalse(ran.out().contains("\u001B["), "nobody looks, so nothing is underlined");
        }
    }

    @Test void marks_stand_round_words_and_take_nothing_away() throws IOException {
        Ran ran = run("read", file(ARABIC, StandardCharsets.UTF_8), "--date", "2016-02-20", "--mark");
        assertTrue(ran.out().contains("⟦قال⟧"), ran.out());
        assertEquals(ARABIC.strip(), ran.out().lines().findFirst().orElseThrow().replace("⟦", "").replace("⟧", ""));
    }

    @Test void other_encodings_and_a_word_where_there_is_no_text() throws IOException {
        for (String charset : new String[] {"windows-1256", "UTF-16"}) {
            Ran ran = run("read", file(ARABIC, Charset.forName(charset)), "--date", "2016-02-20", "--charset", charset);
            assertTrue(ran.out().startsWith(ARABIC), charset + ran.err());
        }
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, (byte) 0xFF, 0, 1};
        Path bytes = Files.write(folder.resolve("picture.png"), picture);
        assertEquals(2, run("read", bytes.toString(), "--date", "2016-02-20").exit());
        Ran russian = run("read", file("Обстрел Хомса вчера.\n", Charset.forName("windows-1251")), "--date", "2016-02-20", "--charset",
            "windows-1251");
        assertTrue(russian.out().startsWith("Обстрел Хомса вчера."), russian.out());
    }

    @Test void json_holds_the_text_and_the_characters_of_every_field() throws IOException {
        Ran ran = run("read", file("Shells hit Homs on Friday.", StandardCharsets.UTF_8), "--date", "2016-02-20", "--json");
        assertTrue(ran.out().contains("\"kind\":\"event\"")
            && ran.out().contains("\"slot\":\"act\",\"code\":\"shelling\",\"from\":0,\"to\":10,\"words\":\"Shells hit\""), ran.out());
    }

    @Test void wrong_calls_are_answered_in_words() throws IOException {
        String file = file(ARABIC, StandardCharsets.UTF_8);
        assertEquals(2, run("read", "no-such.txt").exit());
        assertEquals(2, run("read", file, "--date", "yesterday").exit());
        assertEquals(2, run("read", file, "--zone", "Mars/Base").exit());
    }
}
