package org.hudna.ledger.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.policy.Strength;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.witness.Attendance;
import org.hudna.ledger.words.Message;

/** What reports say alike: of checkpoints, of who has signed, of policies. */
final class Facts {
    private Facts() {
    }

    /** Which log, how long, with which root. */
    static List<Fact> of(Checkpoint checkpoint) {
        return List.of(new Fact("origin", checkpoint.origin()), new Fact("size", checkpoint.head().size()),
            new Fact("root", checkpoint.head().root().base64()));
    }

    /** The two histories: each size, and the root that each history has at it. */
    static List<Fact> of(Evidence evidence) {
        var facts = new ArrayList<>(List.of(new Fact("origin", evidence.older().checkpoint().origin()),
            new Fact("one-history", said(evidence.olderHead())),
            new Fact("other-history", said(evidence.newerHead()))));
        evidence.shown().ifPresent(shown -> facts.add(new Fact("other-then", said(new Head(evidence.olderHead().size(), shown.root())))));
        return facts;
    }

    private static Message said(Head head) {
        return Message.of("evidence.head", head.size(), head.root().base64());
    }

    /** Whose lines stand under it, be they right or wrong. */
    static Fact lines(SignedCheckpoint signed) {
        return new Fact("signatures", signed.note().signatures().stream()
            .map(line -> Message.of("signed.by", line.name().text(), HexFormat.of().toHexDigits(line.keyId()))).toList());
    }

    /** How many witnesses, who and when, and who not. */
    static List<Fact> of(Standing standing) {
        return of(standing, Attendance.NONE);
    }

    /** The same, and of those who have not signed: since when, and why. */
    static List<Fact> of(Standing standing, Attendance attendance) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("level", standing.level()));
        if (!standing.by().isEmpty()) facts.add(new Fact("cosigned", standing.by().stream().map(Facts::cosigned).toList()));
        if (!standing.missing().isEmpty()) facts.add(new Fact("missing", standing.missing().stream().map(witness -> missing(witness, attendance))
            .toList()));
        return facts;
    }

    private static Object missing(WitnessKey witness, Attendance attendance) {
        return attendance.of(witness.key()).flatMap(Attendance.Seen::missing)
            .<Object>map(missing -> Message.of("witness.since", witness.name(), missing.since(), missing.why())).orElse(witness.name());
    }

    private static Object cosigned(Standing.Cosigned by) {
        return by.at().<Object>map(at -> Message.of("witness.at", by.witness().name(), at)).orElse(by.witness().name());
    }

    /** Who is believed, and what the quorum withstands. */
    static List<Fact> of(Policy policy) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("logs", policy.logs().stream().map(log -> log.key().name().text()).distinct().toList()));
        if (!policy.witnesses().isEmpty()) facts.add(new Fact("witnesses", List.copyOf(policy.witnesses().keySet())));
        facts.add(new Fact("quorum", quorum(policy.quorum())));
        Strength strength = policy.quorum().strength();
        facts.add(new Fact("strength", strength.grade()));
        if (strength.witnesses() > 0) {
            facts.add(new Fact("to-fork", strength.toFork()));
            facts.add(new Fact("to-stall", strength.toStall()));
        }
        return facts;
    }

    private static Message quorum(Quorum quorum) {
        return switch (quorum) {
            case Quorum.None() -> Message.of("quorum.none");
            case Quorum.One(String witness) -> Message.of("quorum.one", witness);
            case Quorum.Group group -> Message.of("quorum.group", group.k(), group.members().size(), group.members().stream().map(Facts::member)
                .toList());
        };
    }

    private static Object member(Quorum.Member member) {
        return switch (member) {
            case Quorum.One(String witness) -> witness;
            case Quorum.Group group -> quorum(group);
        };
    }

    /** Why a policy does not accept a checkpoint. */
    static List<Message> doubts(List<Doubt> doubts) {
        return doubts.stream().map(Facts::doubt).toList();
    }

    private static Message doubt(Doubt doubt) {
        return switch (doubt) {
            case Doubt.UnknownLog(String origin) -> Message.of("doubt.unknown-log", origin);
            case Doubt.NotSignedByLog(String origin) -> Message.of("doubt.not-signed", origin);
            case Doubt.BadLogSignature(var key) -> Message.of("doubt.bad-log", key.name().text());
            case Doubt.BadCosignature(WitnessKey witness) -> Message.of("doubt.bad-witness", witness.name());
            case Doubt.WrongEmptyRoot() -> Message.of("doubt.empty-root");
            case Doubt.QuorumNotMet(Standing standing) -> Message.of("doubt.quorum", standing.count(), standing.of());
        };
    }
}
