package org.hudna.claims.reading;

import java.util.Locale;
import org.hudna.words.Message;

/** Something that makes a suggestion likely, or doubtful. */
public enum Reason {
    /** A verb of saying with its subject. */
    SPEECH,
    /** "According to", "citing". */
    ATTRIBUTION,
    /** Inside quotation marks. */
    QUOTED,
    /** A name beside the words of an office. */
    OFFICE_AND_NAME,
    /** A name or an office understood by an earlier mention. */
    EARLIER_MENTION,
    /** The one who spoke last goes on speaking; nobody is named. */
    SPEAKER_CONTINUES,
    /** A word of the lexicon for what was done. */
    ACT_WORD,
    /** People harmed, and no word of what was done. */
    HARM_ALONE,
    /** Told in the sentence after. */
    NEXT_SENTENCE,
    /** A word of negation or denial. */
    NEGATED,
    /** A word of the lexicon for a call, a meeting, a decision or an attitude. */
    CUE_WORD,
    /** A date without a year: which year is meant is ours to say, and a person's to correct. */
    YEAR_ASSUMED,
    /** Suggested by a reader that counts and weighs, and was plugged in. */
    STATISTICAL;

    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public Message said() { return Message.of("reading.because-" + code()); }
}
