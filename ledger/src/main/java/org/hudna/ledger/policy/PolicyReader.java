package org.hudna.ledger.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringTokenizer;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.note.KeyFault;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.VerifierKey;

/** Reads one policy file, line by line, and stops at the first fault. */
final class PolicyReader {
    private static final String WHITE_SPACE = " \t";

    private final List<LogKey> logs = new ArrayList<>();
    private final Map<String, WitnessKey> witnesses = new LinkedHashMap<>();
    private final Set<List<Byte>> logMaterial = new HashSet<>();
    private final Set<List<Byte>> witnessMaterial = new HashSet<>();
    private final Map<String, Quorum.Member> defined = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private Optional<Quorum> quorum = Optional.empty();

    private PolicyReader() {
    }

    /** Leaves a line at its fault; never leaves this class. */
    private static final class Faulty extends Exception {
        private static final long serialVersionUID = 1;

        private final PolicyFault fault;
        private final String token;
        private final transient Optional<KeyFault> key;

        Faulty(PolicyFault fault, String token, Optional<KeyFault> key) {
            super(token, null, false, false);
            this.fault = fault;
            this.token = token;
            this.key = key;
        }

        Faulty(PolicyFault fault, String token) {
            this(fault, token, Optional.empty());
        }

        PolicyRead.Refused at(int line) {
            return new PolicyRead.Refused(line, fault, token, key);
        }
    }

    static PolicyRead read(byte[] bytes) {
        if (bytes.length > Policy.MOST_BYTES) return new PolicyRead.Refused(1, PolicyFault.TOO_LARGE, "", Optional.empty());
        Optional<PolicyRead> unreadable = controlCharacter(bytes);
        if (unreadable.isPresent()) return unreadable.get();
        String[] lines = Octets.decode(bytes).split("\n", -1);
        var reader = new PolicyReader();
        int last = lines.length - 1; // what follows the last newline
        int at = 0;
        try {
            while (at < last) reader.line(lines[at++]);
            at++;
            if (!lines[last].isEmpty()) throw new Faulty(PolicyFault.NO_FINAL_NEWLINE, lines[last]);
            Quorum quorum = reader.quorum.orElseThrow(() -> new Faulty(PolicyFault.NO_QUORUM, ""));
            return new PolicyRead.Read(new Policy(reader.logs, reader.witnesses, quorum));
        } catch (Faulty faulty) {
            return faulty.at(at);
        }
    }

    private static Optional<PolicyRead> controlCharacter(byte[] bytes) {
        int line = 1;
        for (byte each : bytes) {
            boolean allowed = each < 0 || each >= ' ' && each < 0x7f || each == '\t' || each == '\n';
            if (!allowed) return Optional.of(new PolicyRead.Refused(line, PolicyFault.CONTROL_CHARACTER, HexFormat.of().toHexDigits(each),
                Optional.empty()));
            if (each == '\n') line++;
        }
        return Optional.empty();
    }

    private void line(String line) throws Faulty {
        var words = new StringTokenizer(line, WHITE_SPACE);
        if (!words.hasMoreTokens()) return;
        String keyword = words.nextToken();
        if (keyword.startsWith("#")) return;
        switch (keyword) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new Faulty(PolicyFault.UNKNOWN_KEYWORD, keyword); // not sealed: anything may stand in a file
        }
    }

    private void log(StringTokenizer words) throws Faulty {
        VerifierKey key = key(word(words));
        Optional<String> url = lastWord(words);
        if (!LogKey.maySign(key.type())) throw new Faulty(PolicyFault.WRONG_KEY_TYPE, key.text());
        if (!logMaterial.add(Policy.material(key))) throw new Faulty(PolicyFault.DUPLICATE_KEY, key.text());
        logs.add(new LogKey(key, url));
    }

    private void witness(StringTokenizer words) throws Faulty {
        String name = newName(word(words));
        VerifierKey key = key(word(words));
        Optional<String> url = lastWord(words);
        if (!WitnessKey.maySign(key.type())) throw new Faulty(PolicyFault.WRONG_KEY_TYPE, key.text());
        if (!witnessMaterial.add(Policy.material(key))) throw new Faulty(PolicyFault.DUPLICATE_KEY, key.text());
        witnesses.put(name, new WitnessKey(name, key, url));
        defined.put(name, new Quorum.One(name));
    }

    private void group(StringTokenizer words) throws Faulty {
        String name = newName(word(words));
        String threshold = word(words);
        var group = new ArrayList<Quorum.Member>();
        do group.add(member(word(words))); while (words.hasMoreTokens());
        if (Quorum.Group.depth(group) > Quorum.MOST_DEPTH) throw new Faulty(PolicyFault.TOO_DEEP, name);
        defined.put(name, new Quorum.Group(name, threshold(threshold, group.size()), group));
    }

    private Quorum.Member member(String name) throws Faulty {
        Quorum.Member member = known(name);
        if (!members.add(name)) throw new Faulty(PolicyFault.ALREADY_A_MEMBER, name);
        return member;
    }

    private void quorum(StringTokenizer words) throws Faulty {
        String name = word(words);
        if (words.hasMoreTokens()) throw new Faulty(PolicyFault.EXTRA_WORD, words.nextToken());
        if (quorum.isPresent()) throw new Faulty(PolicyFault.SECOND_QUORUM, name);
        quorum = Optional.of(name.equals(Quorum.NONE) ? new Quorum.None() : known(name));
    }

    private Quorum.Member known(String name) throws Faulty {
        if (name.equals(Quorum.NONE)) throw new Faulty(PolicyFault.PREDEFINED_NAME, name);
        return Optional.ofNullable(defined.get(name)).orElseThrow(() -> new Faulty(PolicyFault.UNKNOWN_NAME, name));
    }

    private String newName(String name) throws Faulty {
        if (name.equals(Quorum.NONE)) throw new Faulty(PolicyFault.PREDEFINED_NAME, name);
        if (defined.containsKey(name)) throw new Faulty(PolicyFault.DUPLICATE_NAME, name);
        return name;
    }

    private static int threshold(String word, int members) throws Faulty {
        if (word.equals("all")) return members;
        if (word.equals("any")) return 1;
        OptionalLong k = Decimal.read(word);
        if (k.isEmpty()) throw new Faulty(PolicyFault.BAD_THRESHOLD, word);
        if (k.getAsLong() < 1 || k.getAsLong() > members) throw new Faulty(PolicyFault.THRESHOLD_OUT_OF_RANGE, word);
        return (int) k.getAsLong();
    }

    private static VerifierKey key(String vkey) throws Faulty {
        return switch (VerifierKey.read(vkey)) {
            case KeyRead.Read(VerifierKey key) -> key;
            case KeyRead.Refused(KeyFault fault) -> throw new Faulty(PolicyFault.BAD_KEY, vkey, Optional.of(fault));
        };
    }

    private static String word(StringTokenizer words) throws Faulty {
        if (!words.hasMoreTokens()) throw new Faulty(PolicyFault.MISSING_WORD, "");
        return words.nextToken();
    }

    private static Optional<String> lastWord(StringTokenizer words) throws Faulty {
        if (!words.hasMoreTokens()) return Optional.empty();
        String word = words.nextToken();
        if (words.hasMoreTokens()) throw new Faulty(PolicyFault.EXTRA_WORD, words.nextToken());
        return Optional.of(word);
    }
}
