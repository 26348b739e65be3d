package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.intake.Bytes;
import org.hudna.intake.forms.XlsForm;
import org.junit.jupiter.api.Test;

/** The form that comes with the program: its workbook is made of the tables beside it, speaks three languages, and a mapping says what it means. */
class OwnFormTest {
    static final Path WORKBOOK = Path.of("..", "forms", "hudna-incident.xlsx");
    static final Path TABLES = Path.of("..", "forms", "hudna-incident");
    static final Path MAPPING = Path.of("..", "mappings", "hudna-incident.yaml");

    /** {@code -Dhudna.make.forms=true} writes it anew. */
    @Test void the_workbook_is_made_of_its_tables() throws IOException {
        byte[] made = Books.of(Books.folder(TABLES));
        if (Boolean.getBoolean("hudna.make.forms")) Files.write(WORKBOOK, made);
        assertArrayEquals(made, Files.readAllBytes(WORKBOOK), "make it anew: -Dhudna.make.forms=true");
    }

    @Test void it_is_accepted_whole_in_three_languages() throws IOException {
        var outcome = XlsForm.read("hudna-incident.xlsx", Bytes.of(Files.readAllBytes(WORKBOOK)));
        assertEquals(List.of(), outcome.refusals());
        assertEquals(List.of(), outcome.notes());
        assertEquals(List.of("العربية (ar)", "English (en)", "Русский (ru)"), outcome.form().orElseThrow().languages());
        for (var asked : outcome.form().get().asked().values())
            if (!asked.label().isEmpty()) assertEquals(3, asked.label().values().stream().distinct().count(), asked.label().toString());
    }

    @Test void its_mapping_is_signed_and_bears_its_name() throws IOException {
        var outcome = MappingFile.read("hudna-incident.yaml", Files.readString(MAPPING));
        assertEquals(List.of(), outcome.refusals());
        assertEquals("hudna-incident", outcome.mapping().orElseThrow().id());
        assertEquals(true, ClaimFile.columns().contains("act"));
    }
}
