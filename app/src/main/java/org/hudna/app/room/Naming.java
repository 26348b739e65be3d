package org.hudna.app.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hudna.intake.Bytes;

/**
 * Gives claims their ids, which everybody sees on incidents: of a place in the record always the same, and from one id nothing can be told of
 * another. A publisher could else recognise its own list by incidents that are numbered alike.
 */
public final class Naming {

    private static final int KEY_BYTES = 32;
    private static final int LETTERS = 12;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789x";

    private final SecretKeySpec key;

    private Naming(byte[] key) { this.key = new SecretKeySpec(key, "HmacSHA256"); }

    /** With the key in this file, which is made where there is none; of several nodes all need the same. */
    public static Naming in(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) make(file, random);
            return new Naming(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By which nodes see whether they have the same key, without telling it. */
    public String sum() { return Bytes.of(key.getEncoded()).id().sha256(); }

    private static void make(Path file, SecureRandom random) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), fresh);
        try {
            Files.move(whole, file);
        } catch (FileAlreadyExistsException quicker) {
            Files.delete(whole);
        }
    }

    /** 60 bits of HMAC-SHA-256 as letters: two of a hundred million claims share an id once in two hundred such records. */
    String of(String place) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] code = mac.doFinal(place.getBytes(StandardCharsets.UTF_8));
            var name = new StringBuilder(LETTERS);
            for (int i = 0; i < LETTERS; i++) name.append(ALPHABET.charAt(code[i] & 31));
            return name.toString();
        } catch (NoSuchAlgorithmException | InvalidKeyException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
