package org.hudna.app.web.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.app.web.api.shape.Written;
import org.hudna.claims.ClaimFile;
import org.hudna.intake.Bytes;
import org.hudna.words.Message;
import tools.jackson.core.JsonGenerator;

/** One claim in the columns of CLAIMS.md, as a table of one row. */
public final class ClaimRow {

    private ClaimRow() {}

    /** Columns that nobody knows are refused by their names. */
    public static Bytes of(Map<String, String> row) {
        List<Problem.Row> unknown = row.keySet().stream().filter(column -> !ClaimFile.columns().contains(column)).sorted()
            .map(column -> new Problem.Row(Optional.empty(), column, Message.of("api.unknown-member"))).toList();
        if (!unknown.isEmpty()) throw new Problem(Kind.NOT_UNDERSTOOD, Message.of("api.members-wrong", "n", unknown.size()), unknown).refusal();
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = Written.on(out)) {
            json.writeStartArray();
            json.writeStartObject();
            row.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndArray();
        }
        return Bytes.of(out.toByteArray());
    }
}
