package org.hudna.app.web.api;

import java.util.List;
import java.util.Optional;

/** A problem as RFC 9457 has it. */
record ProblemShown(String type, String title, int status, String detail, Optional<List<RowShown>> rows) {

    /** Where it lies. */
    record RowShown(Optional<Long> row, Optional<String> column, String detail) {}
}
