package org.hudna.app.web.desk.situation;

/** Why a list of incidents is empty, and which part of the help tells more. */
public enum None {
    /** Filters leave none. */
    FITTING("situation.empty", "incident", "help.term-incident"),
    /** Nothing was accepted yet, and whoever looks may begin. */
    REPORTED("situation.empty-new", "step-accept", "help.step-accept"),
    /** Nothing that whoever looks is shown, and it is not theirs to begin. */
    SHOWN("situation.empty-here", "edition", "help.term-edition");

    private final String said;
    private final String at;
    private final String title;

    None(String said, String at, String title) {
        this.said = said;
        this.at = at;
        this.title = title;
    }

    public String said() { return said; }

    /** The anchor in the help. */
    public String at() { return at; }

    /** What that part of the help is called. */
    public String title() { return title; }
}
