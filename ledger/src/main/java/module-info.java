/** An append-only Merkle log in the C2SP formats. It needs nothing but the JDK, and the compiler holds it to that. */
module org.hudna.ledger {
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    exports org.hudna.ledger.statement;
}
