package org.hudna.intake;

/** Memory keeps what the contract asks for. */
class MemoryReportsTest extends ReportsContract {
    @Override protected Reports reports() { return new MemoryReports(); }
}
