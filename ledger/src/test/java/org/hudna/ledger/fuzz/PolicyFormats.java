package org.hudna.ledger.fuzz;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.hudna.ledger.policy.Parties;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.PolicyRead;

/** c2sp.org/tlog-policy. */
final class PolicyFormats {
    private static final Policy FOUR = Parties.quick(3, 4).policy();

    private PolicyFormats() {
    }

    static List<Format> all() {
        String keys = FOUR.text().replaceAll("(?m)^(group|quorum).*\n", "");
        return List.of(new Format("policies", List.of(FOUR.bytes(), Spec.bytes("quorum none\n"),
            Spec.bytes("# \u00ff\n\t" + keys + "group g any w0 w1\ngroup all all g w2\n\nquorum all \t\n"),
                Spec.bytes(keys + "group g 1 w3\nquorum w0\n")), PolicyFormats::read));
    }

    private static boolean read(byte[] bytes) {
        PolicyRead read = Policy.read(bytes);
        Optional<Rules> rules = Rules.of(Spec.octets(bytes));
        Format.agree(read instanceof PolicyRead.Read, rules.isPresent(), bytes);
        if (!(read instanceof PolicyRead.Read(Policy policy))) return false;
        byte[] written = policy.bytes();
        Format.require(Policy.read(written).equals(read), () -> "written it is another", bytes);
        Format.require(((PolicyRead.Read) Policy.read(written)).policy().logs().size() == rules.get().logs, () -> "other logs", bytes);
        Format.require(policy.witnesses().size() == rules.get().witnesses.size(), () -> "other witnesses", bytes);
        List<String> names = List.copyOf(policy.witnesses().keySet());
        for (int chosen = 0; chosen < 1 << Math.min(5, names.size()); chosen++) {
            var some = new HashSet<String>();
            for (int i = 0; i < names.size(); i++) if ((chosen >> i & 1) == 1) some.add(names.get(i));
            var octets = new HashSet<Integer>();
            for (int i = 0; i < names.size(); i++) if (some.contains(names.get(i))) octets.add(i);
            Format.require(policy.quorum().met(some) == rules.get().met(octets), () -> "another quorum", bytes);
        }
        return true;
    }

    /** The lines' meaning, by their octets; witnesses by their number. */
    private static final class Rules {
        private final Map<String, Integer> witnesses = new HashMap<>();
        private final Map<String, String[]> groups = new HashMap<>();
        private final Map<String, Integer> depths = new HashMap<>();
        private final Set<String> members = new HashSet<>();
        private final Set<String> logKeys = new HashSet<>();
        private final Set<String> witnessKeys = new HashSet<>();
        private String quorum;
        private int logs;

        static Optional<Rules> of(String octets) {
            if (octets.length() > 256 << 10 || !octets.endsWith("\n") || !octets.chars()
                .allMatch(c -> c == 9 || c == 10 || c >= 32 && c != 127)) return Optional.empty();
            var rules = new Rules();
            for (String line : octets.split("\n"))
                if (!rules.allow(Arrays.stream(line.split("[ \t]+")).filter(word -> !word.isEmpty()).toArray(String[]::new))) return Optional.empty();
            return rules.quorum == null ? Optional.empty() : Optional.of(rules);
        }

        private boolean allow(String... words) {
            if (words.length == 0 || words[0].startsWith("#")) return true;
            return switch (words[0]) {
                case "log" -> (words.length == 2 || words.length == 3) && isKey(words[1], Set.of(1, 6), logKeys) && ++logs > 0;
                case "witness" -> (words.length == 3 || words.length == 4) && isNew(words[1]) && isKey(words[2], Set.of(4, 6), witnessKeys)
                    && witnesses.put(words[1], witnesses.size()) == null;
                case "group" -> words.length >= 4 && isNew(words[1]) && isGroup(words);
                case "quorum" -> words.length == 2 && quorum == null && (words[1].equals("none") || isKnown(words[1])) && (quorum = words[1]) != null;
                default -> false; // not sealed: a word from outside
            };
        }

        private boolean isGroup(String... words) {
            int deepest = 0;
            for (String member : List.of(words).subList(3, words.length)) {
                if (!isKnown(member) || !members.add(member)) return false;
                deepest = Math.max(deepest, depths.getOrDefault(member, 0));
            }
            int most = words.length - 3;
            boolean threshold = words[2].equals("all") || words[2].equals("any") || Spec.isCount(words[2]) && Long.parseLong(words[2]) >= 1
                && Long.parseLong(words[2]) <= most;
            groups.put(words[1], words);
            depths.put(words[1], deepest + 1);
            return threshold && deepest < 64;
        }

        private boolean isKnown(String name) {
            return witnesses.containsKey(name) || groups.containsKey(name);
        }

        private boolean isNew(String name) {
            return !name.equals("none") && !isKnown(name);
        }

        private static boolean isKey(String vkey, Set<Integer> types, Set<String> before) {
            if (!Spec.isVerifierKey(vkey)) return false;
            byte[] typed = Base64.getDecoder().decode(vkey.split("\\+", 3)[2]);
            var material = new StringJoiner(" ");
            for (int i = 1; i < typed.length; i++) material.add(String.valueOf(typed[i]));
            return types.contains((int) typed[0]) && before.add(material.toString());
        }

        boolean met(Set<Integer> cosigned) {
            return quorum.equals("none") || met(quorum, cosigned);
        }

        private boolean met(String name, Set<Integer> cosigned) {
            if (witnesses.containsKey(name)) return cosigned.contains(witnesses.get(name));
            String[] words = groups.get(name);
            long good = Arrays.stream(words).skip(3).filter(member -> met(member, cosigned)).count();
            return good >= (words[2].equals("all") ? words.length - 3 : words[2].equals("any") ? 1 : Long.parseLong(words[2]));
        }
    }
}
