package org.hudna.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.OtherPrograms.Program;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.Cosignature;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.PolicyRead;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy files, good and nearly good: ours and the second verifier must read the same policy, or none, and judge a checkpoint alike by it. */
class PolicyInteropTest {
    private static final Instant AT = Instant.ofEpochSecond(1_800_000_000);
    private static final SignerKey LOG = key("ledger.example/log", SignatureType.ED25519, 1);
    private static final SignerKey NORTH = key("witness.example/north", SignatureType.COSIGNATURE_ED25519, 2);
    private static final SignerKey SOUTH = key("witness.example/south", SignatureType.COSIGNATURE_ED25519, 3);
    private static final SignerKey NEUTRAL = key("witness.example/neutral", SignatureType.COSIGNATURE_ED25519, 4);
    private static final SignerKey SILENT = key("witness.example/silent", SignatureType.COSIGNATURE_ML_DSA_44, 5);

    @TempDir private Path folder;

    @Test void every_policy_and_every_mutant_of_one_is_judged_alike_here_and_in_python() throws IOException {
        Optional<Program> cases = OtherPrograms.python("cases");
        if (cases.isEmpty()) return;
        SignedCheckpoint signed = new LogSigner(List.of(LOG)).sign(Checkpoint.of(LOG.name().text(), new Head(3, Head.EMPTY.root())), AT);
        signed = signed.plus(List.of(Cosignature.make(NORTH, signed.checkpoint(), AT), Cosignature.make(SOUTH, signed.checkpoint(), AT)));
        Path checkpoint = Files.write(folder.resolve("checkpoint"), signed.bytes());
        List<byte[]> policies = new ArrayList<>(Mutants.of(bytes(whole()), 150));
        oddOnes().forEach(each -> policies.add(bytes(each)));
        var ours = new Verdicts(Files.createDirectory(folder.resolve("policies")));
        for (byte[] policy : policies) ours.add(policy, judged(policy, signed));
        assertEquals(0, ours.code(0));
        assertTrue(ours.size() > 800 && ours.has(1) && ours.has(2));
        assertEquals(List.of(), ours.differingFrom(cases.get().said(ours.folder(), "checkpoint", checkpoint, "-")));
    }

    /** 0 accepted, 1 not accepted, 2 not a policy: the exit codes of the programs. */
    private static int judged(byte[] policy, SignedCheckpoint signed) {
        return switch (Policy.read(policy)) {
            case PolicyRead.Refused _ -> 2;
            case PolicyRead.Read(Policy read) -> switch (read.judge(signed)) {
                case Trust.Accepted _ -> 0;
                case Trust.Refused _ -> 1;
            };
        };
    }

    private static String whole() {
        return """
            # who is believed
            log %s https://ledger.example/log/

            witness north %s https://witness.example/
            witness  south\t%s
              witness شهادة %s
            witness silent %s
            group parties all north south
            group others 1 شهادة silent
            group either any parties others
            quorum either
            """.formatted(vkey(LOG), vkey(NORTH), vkey(SOUTH), vkey(NEUTRAL), vkey(SILENT));
    }

    private static List<String> oddOnes() {
        String base = "log " + vkey(LOG) + "\nwitness north " + vkey(NORTH) + "\nwitness south " + vkey(SOUTH) + "\nwitness neutral "
            + vkey(NEUTRAL) + "\n";
        var all = new ArrayList<String>();
        for (String group : List.of("group g 1", "group g all", "group g", "group none 1 north", "group g 0 north", "group g 2 north",
            "group g 01 north",
            "group g +1 north", "group g -1 north", "group g 1 none", "group g 1 north north", "group g 1 g", "group g 1 later\ngroup later 1 north",
            "group g 2 north south", "group g 3 north south neutral", "group g 2 north south neutral", "group g ALL north",
            "group g any neutral north",
            "group all all north", "group any any north", "group 2 1 north\ngroup g 1 2", "group quorum 1 north\ngroup g 1 quorum",
            "group h 1 north\ngroup g 2 h north", "group h 1 north\ngroup g 2 h south", "group h 1 north\ngroup g 1 h\ngroup i 1 h",
            "group north 1 south",
            "group g 1 \u0661 north", "group g \u0661 north", "group g 99999999999999999999 north", "group g 1 north # south", "#group g 1 north",
            "\tgroup g 1 north"))
            all.add(base + group + "\nquorum g\n");
        for (String quorum : List.of("quorum none", "quorum", "quorum north south", "quorum north\nquorum north", "quorum none\nquorum none",
            "quorum neutral",
            "quorum all", "Quorum north", "quorum north\nwitness late " + vkey(SILENT), "quorum late\nwitness late " + vkey(SILENT),
            "quorum north #x", ""))
            all.add(base + quorum + "\n");
        all.add(base + "quorum north");
        all.add(base + "log " + vkey(LOG) + "\nquorum north\n");
        all.add(base + "log " + vkey(key("other.example", SignatureType.ED25519, 1)) + "\nquorum north\n"); // the same key by another name
        all.add(base + "log " + vkey(key("ledger.example/log", SignatureType.ED25519, 9)) + "\nquorum north\n");
        all.add(base + "log " + vkey(key("ledger.example/log", SignatureType.COSIGNATURE_ED25519, 9)) + "\nquorum north\n");
        all.add(base + "witness w " + vkey(key("witness.example/w", SignatureType.ED25519, 9)) + "\nquorum north\n");
        all.add(base + "witness w " + vkey(key("witness.example/w", SignatureType.COSIGNATURE_ED25519, 2)) + "\nquorum north\n");
        all.add(base + "witness w " + vkey(key("witness.example/w", SignatureType.COSIGNATURE_ED25519, 1)) + "\nquorum north\n"); // the log's own key
        all.add(base + "witness none " + vkey(key("witness.example/w", SignatureType.COSIGNATURE_ED25519, 9)) + "\nquorum north\n");
        all.add(base + "witness w " + vkey(key("witness.example/w", SignatureType.COSIGNATURE_ED25519, 9)) + " url url\nquorum north\n");
        all.addAll(List.of("", "\n", "quorum none\n", "log " + vkey(LOG) + "\nquorum none\n", "log " + vkey(NORTH) + "\nquorum none\n",
            "# nothing\n"));
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String vkey(SignerKey key) {
        return key.verifier().text();
    }

    private static SignerKey key(String name, SignatureType type, int seed) {
        byte[] bytes = new byte[SignerKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return assertInstanceOf(SignerRead.Read.class, SignerKey.of(new KeyName(name), type, bytes)).key();
    }
}
