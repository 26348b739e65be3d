/** An append-only Merkle log in the C2SP formats. It needs nothing but the JDK, and the compiler holds it to that. */
module org.hudna.ledger {
    exports org.hudna.ledger.checkpoint;
    exports org.hudna.ledger.disclosure;
    exports org.hudna.ledger.note;
    exports org.hudna.ledger.policy;
    exports org.hudna.ledger.proof;
    exports org.hudna.ledger.serving;
    exports org.hudna.ledger.statement;
    exports org.hudna.ledger.store;
    exports org.hudna.ledger.tiles;
    exports org.hudna.ledger.tree;
    exports org.hudna.ledger.witness;
    exports org.hudna.ledger.writer;

    requires transitive java.net.http;
    requires transitive java.sql;
    requires transitive jdk.httpserver;
}
