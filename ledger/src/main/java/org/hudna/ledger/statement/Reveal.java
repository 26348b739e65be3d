package org.hudna.ledger.statement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * One record, shown to one reader, who can check it against the log without our store: the statement and the salt of its commitment.
 *
 * <p>The salt comes from the record's secret and not the other way: who has this can decrypt nothing, and no other record is shown by it.
 * What was shown cannot be taken back: erasing the record later does not reach a reader's copy.
 *
 * <p>As a file: three lines, each ended by a newline, {@code hudna/reveal/v1}, {@code salt} and {@code statement}, the latter two with a
 * space and standard padded base64.
 */
public record Reveal(Salt salt, byte[] statement) {
    private static final String HEADER = "hudna/reveal/v1";
    private static final int MOST_FILE_BYTES = 100 + 4 * (SealedStatement.MOST_BYTES / 3 + 1);

    /** @throws IllegalArgumentException where the statement is larger than {@link SealedStatement#MOST_BYTES} */
    public Reveal {
        if (statement.length > SealedStatement.MOST_BYTES) throw new IllegalArgumentException("a statement of " + statement.length + " bytes");
        statement = statement.clone();
    }

    /** What {@link Reveal#read} found. */
    public sealed interface RevealRead {
        /** In the one form there is; whether it is true is for {@link Reveal#check} to say. */
        record Read(Reveal reveal) implements RevealRead {}

        /** Not such a file. */
        record Malformed(TextFault why) implements RevealRead {}
    }

    /** What {@link Reveal#check} found. */
    public enum RevealCheck {
        /** The log holds this statement at this entry. */
        MATCHES,
        /** The entry commits to something else. */
        OTHER_STATEMENT,
        /** The entry is no commitment. */
        NO_COMMITMENT
    }

    /** Strict: every reveal has one spelling, and everything else is refused. */
    public static RevealRead read(byte[] file) {
        if (file.length > MOST_FILE_BYTES) return new RevealRead.Malformed(TextFault.TOO_LARGE);
        try {
            Fields fields = Fields.read(file);
            if (!fields.header().equals(HEADER)) throw new Unreadable(TextFault.KIND);
            byte[] salt = fields.bytes("salt");
            byte[] statement = fields.bytes("statement");
            if (salt.length != Salt.LENGTH || statement.length > SealedStatement.MOST_BYTES) throw new Unreadable(TextFault.VALUE);
            Reveal reveal = new Reveal(new Salt(salt), statement);
            Fields.sameBytes(reveal.file(), file);
            return new RevealRead.Read(reveal);
        } catch (Unreadable unreadable) {
            return new RevealRead.Malformed(unreadable.fault());
        }
    }

    /** The file. */
    public byte[] file() {
        Base64.Encoder base64 = Base64.getEncoder();
        return (HEADER + "\nsalt " + base64.encodeToString(salt.bytes()) + "\nstatement " + base64.encodeToString(statement) + "\n")
            .getBytes(StandardCharsets.US_ASCII);
    }

    /** Against an entry of the log, whose place in the log is proven elsewhere. */
    public RevealCheck check(byte[] entry) {
        return Commitment.inEntry(entry)
            .map(held -> held.equals(salt.commit(statement)) ? RevealCheck.MATCHES : RevealCheck.OTHER_STATEMENT)
            .orElse(RevealCheck.NO_COMMITMENT);
    }

    /** A copy. */
    @Override public byte[] statement() {
        return statement.clone();
    }

    @Override public boolean equals(Object other) {
        return other instanceof Reveal that && salt.equals(that.salt) && Arrays.equals(statement, that.statement);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(statement);
    }

    @Override public String toString() {
        return "Reveal[" + statement.length + " bytes]";
    }
}
