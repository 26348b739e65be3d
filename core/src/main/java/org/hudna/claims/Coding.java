package org.hudna.claims;

/**
 * How a claim came from words to slots, so that anybody can check it: the words, who coded them, where they stand, and what the source itself
 * concluded (kept beside our finding, never an input to it). Each may be empty.
 */
public record Coding(String words, String coder, String url, String conclusion) {

    public static final Coding NONE = new Coding("", "", "", "");
}
