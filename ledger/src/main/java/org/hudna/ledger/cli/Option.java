package org.hudna.ledger.cli;

/**
 * Something that may be said with two dashes before it.
 *
 * @param name with its dashes
 * @param value what follows it, as the usage line shows it; empty where nothing follows
 */
record Option(String name, String value, boolean repeats) {
    static Option flag(String name) {
        return new Option(name, "", false);
    }

    static Option value(String name, String value) {
        return new Option(name, value, false);
    }

    static Option many(String name, String value) {
        return new Option(name, value, true);
    }

    boolean isFlag() {
        return value.isEmpty();
    }

    /** As the usage line shows it. */
    String usage() {
        return (isFlag() ? name : name + " " + value) + (repeats ? " …" : "");
    }
}
