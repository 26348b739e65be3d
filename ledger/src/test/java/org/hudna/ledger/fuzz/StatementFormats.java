package org.hudna.ledger.fuzz;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.statement.Act;
import org.hudna.ledger.statement.Act.ActRead;
import org.hudna.ledger.statement.Code;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Erasure;
import org.hudna.ledger.statement.ErasureRequest;
import org.hudna.ledger.statement.HoldPlaced;
import org.hudna.ledger.statement.HoldReleased;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.statement.Salt;

/** What the log's keepers and its readers hand about: SPEC.md, section 3. */
final class StatementFormats {
    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final String AT = "at ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})Z\\n";
    private static final Pattern ERASURE = Pattern.compile("hudna/erasure/v1\\nindex (" + Spec.DECIMAL + ")\\ncommitment " + Spec.HASH
        + "\\nbasis " + Spec.CODE
        + "\\nreason " + Spec.CODE + "\\nasked (" + Spec.CODE + ")\\n((?:approved " + Spec.CODE + "\\n)++)" + AT);
    private static final Pattern HOLD = Pattern.compile("hudna/hold/v1\\nhold " + Spec.CODE + "\\nfrom (" + Spec.DECIMAL + ")\\nto ("
        + Spec.DECIMAL + ")\\nbasis "
        + Spec.CODE + "\\nby " + Spec.CODE + "\\n" + AT);
    private static final Pattern RELEASE = Pattern.compile("hudna/hold-released/v1\\nhold " + Spec.CODE + "\\nbasis " + Spec.CODE + "\\nby "
        + Spec.CODE + "\\n" + AT);
    private static final Pattern REVEAL = Pattern.compile("hudna/reveal/v1\\nsalt " + Spec.HASH + "\\nstatement (" + Spec.BASE64 + ")\\n");

    private StatementFormats() {
    }

    static List<Format> all() {
        var erasure = new Erasure(ErasureRequest.of(7, new Commitment(new byte[32]), code("law/17"), code("r.1"), code("A"),
            List.of(code("B"), code("C"), code("A")), NOON));
        return List.of(
            new Format("acts", List.of(erasure.bytes(), new HoldPlaced(code("h-1"), 0, Long.MAX_VALUE, code("order:9"), code("court"), NOON).bytes(),
                new HoldReleased(code("h-1"), code("order:10"), code("court"), NOON).bytes()), StatementFormats::act),
            new Format("reveals", List.of(new Reveal(new Salt(new byte[32]), Spec.bytes("{}")).file(),
                new Reveal(new Salt(new byte[32]), new byte[0]).file()),
                StatementFormats::reveal));
    }

    private static Code code(String text) {
        return new Code(text);
    }

    private static boolean act(byte[] bytes) {
        String octets = Spec.octets(bytes);
        ActRead read = Act.read(bytes);
        Format.agree(read instanceof ActRead.Read, isAct(octets), bytes);
        Format.require(read instanceof ActRead.NotAnAct != octets.startsWith("hudna/"), () -> "what may a reporter say", bytes);
        if (!(read instanceof ActRead.Read(Act act))) return false;
        Format.sameBytes(bytes, act.bytes());
        return true;
    }

    private static boolean isAct(String octets) {
        if (octets.length() > 16 << 10) return false;
        Matcher erasure = ERASURE.matcher(octets);
        if (erasure.matches()) return Spec.isCount(erasure.group(1)) && areEnough(erasure.group(3), erasure.group(2)) && isTime(erasure.group(4));
        Matcher hold = HOLD.matcher(octets);
        if (hold.matches())
            return Spec.isCount(hold.group(1)) && Spec.isCount(hold.group(2)) && Long.parseLong(hold.group(1)) <= Long.parseLong(hold.group(2))
                && isTime(hold.group(3));
        Matcher release = RELEASE.matcher(octets);
        return release.matches() && isTime(release.group(1));
    }

    /** In order, none twice, two others than the one who asked. */
    private static boolean areEnough(String lines, String asked) {
        List<String> names = lines.lines().map(line -> line.substring("approved ".length())).toList();
        var inOrder = new TreeSet<>(names);
        if (!List.copyOf(inOrder).equals(names) || names.size() > 100) return false;
        inOrder.removeAll(Set.of(asked));
        return inOrder.size() >= 2;
    }

    private static boolean isTime(String at) {
        try {
            return LocalDateTime.parse(at).isBefore(LocalDateTime.MAX);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean reveal(byte[] bytes) {
        Matcher spelt = REVEAL.matcher(Spec.octets(bytes));
        boolean allowed = spelt.matches() && Base64.getDecoder().decode(spelt.group(1)).length <= 1 << 20;
        Reveal.RevealRead read = Reveal.read(bytes);
        Format.agree(read instanceof Reveal.RevealRead.Read, allowed, bytes);
        if (!(read instanceof Reveal.RevealRead.Read(Reveal reveal))) return false;
        Format.sameBytes(bytes, reveal.file());
        Format.require(reveal.check(reveal.salt().commit(reveal.statement()).entry()) == Reveal.RevealCheck.MATCHES, () -> "does not match itself",
            bytes);
        return true;
    }
}
