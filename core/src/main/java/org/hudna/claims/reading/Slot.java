package org.hudna.claims.reading;

import java.util.Locale;
import org.hudna.words.Message;

/** A field of a suggestion. */
public enum Slot {
    /** Who speaks, or whose position it is. */
    SPEAKER,
    /** The office that the speaker holds, or what kind of body or paper it is: a code of the lexicon. */
    ROLE,
    /** The body that he speaks for or belongs to. */
    ORGANISATION,
    /** A country, as ISO 3166 has it, of the speaker or his body. */
    COUNTRY,
    /** The word by which he is said to have said it. */
    VERB,
    /** A code: stated, quoted or relayed. */
    HOW,
    /** Verbatim words, without the marks. */
    QUOTATION,
    /** The rest of what he is said to have said, in the words of the text. */
    PARAPHRASE,
    /** Through whom; the outermost first where there are several. */
    VIA,
    /** To whom. */
    ADDRESSEE,
    /** How the speaker stands to it: a code, alleges, confirms, denies or responds. */
    STANCE,
    WHEN,
    PLACE,
    /** What was done. */
    ACT,
    WEAPON,
    TARGET,
    /** Who is said to have done it. */
    ACCUSED,
    /** People killed, wounded or missing. */
    PEOPLE,
    /** Who took part. */
    PARTY,
    /** What it was, is or will be about. */
    SUBJECT,
    /** What was decided or agreed, or what it is called. */
    NAME,
    /** A code: concern, hope, call, condemn, welcome, resolve or reject. */
    ATTITUDE,
    /** A matter of law that the words touch: a code, never a conclusion. */
    LAW;

    /** The word in files: lower case with hyphens. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public Message said() { return Message.of("reading.slot-" + code()); }
}
