package org.hudna.ledger.tree;

/** A hash that should be there cannot be had: the tile that holds it is absent or of the wrong length. */
public final class MissingHash extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String where;

    /** {@code where} names what is missing, as the log's readers address it: a tile's path. */
    public MissingHash(String where) {
        super(where);
        this.where = where;
    }

    /** What is missing. */
    public String where() {
        return where;
    }
}
