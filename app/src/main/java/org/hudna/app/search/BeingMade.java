package org.hudna.app.search;

/** The index is being made anew and answers nobody until it is whole: what it would say now is less than there is, or more than there may be. */
public final class BeingMade extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int percent;

    BeingMade(int percent) {
        super("the index is being made: " + percent + " %", null, false, false);
        this.percent = percent;
    }

    /** How far it has come, of 100; it does not go backwards but where it begins once more. */
    public int percent() { return percent; }
}
