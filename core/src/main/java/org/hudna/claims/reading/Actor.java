package org.hudna.claims.reading;

import java.util.Optional;

/**
 * A person, body, paper or unnamed source as a sentence mentions it.
 *
 * @param first index of its first word
 * @param last index of its last word, inclusive
 * @param sort what it is
 * @param role the lexicon's code: of the office for a person, of the kind for the others; empty for a bare name
 * @param name the characters of a name in it
 * @param body the characters of the body that a person speaks for
 * @param bodyCode the lexicon's code for that body; empty where none is named
 * @param country ISO 3166 code; empty where none is named
 * @param countryWords the words for the country
 * @param to the addressee's letters ("ل") stand before it
 */
record Actor(int first, int last, Evidence evidence, Sort sort, String role, Optional<Evidence> name, Optional<Evidence> body, String bodyCode,
    String country,
             Optional<Evidence> countryWords, boolean to) {

    enum Sort { PERSON, BODY, PAPER, UNNAMED, BOTH, COUNTERPART, PRONOUN, SAME }
}
