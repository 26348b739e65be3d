package org.hudna.ledger.note;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The three parts that a public and a private key's text share, taken apart but not yet checked against each other. */
sealed interface KeyParts {
    /** Eight digits, lower case: c2sp.org/signed-note, section Conventions used in this document. */
    Pattern ID = Pattern.compile("[0-9a-f]{8}");

    record Read(KeyName name, int id, SignatureType type, byte[] material) implements KeyParts {}

    record Refused(KeyFault fault) implements KeyParts {}

    static KeyParts read(String name, String id, String typed) {
        if (!KeyName.isName(name)) return new Refused(KeyFault.BAD_NAME);
        if (!ID.matcher(id).matches()) return new Refused(KeyFault.BAD_ID);
        Optional<byte[]> bytes = StrictBase64.read(typed);
        if (bytes.isEmpty()) return new Refused(KeyFault.BAD_BASE64);
        if (bytes.get().length == 0) return new Refused(KeyFault.WRONG_LENGTH);
        Optional<SignatureType> type = SignatureType.of(bytes.get()[0]);
        if (type.isEmpty()) return new Refused(KeyFault.UNKNOWN_TYPE);
        byte[] material = Arrays.copyOfRange(bytes.get(), 1, bytes.get().length);
        return new Read(new KeyName(name), HexFormat.fromHexDigits(id), type.get(), material);
    }
}
