package org.hudna.app.store;

import java.util.Optional;

/** A report with its bytes, and how it stands; empty where nobody knows. */
public record InboxReport(KeptReport report, Optional<ReportState> state) {}
