package org.hudna.ledger.witness;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hudna.ledger.checkpoint.SignatureCheck;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.WitnessKey;

/**
 * All the witnesses of a policy, asked at once: none waits for another.
 *
 * <p>Witnesses that the policy puts at one address are one party with several keys and are asked once.
 */
public final class Cosigners {
    private final Policy policy;
    private final HttpClient http;
    private final Duration within;
    private final InstantSource clock;

    /** Those of {@code policy}; each is given the time {@code within} to answer. */
    public Cosigners(Policy policy, HttpClient http, Duration within, InstantSource clock) {
        this.policy = policy;
        this.http = http;
        this.within = within;
        this.clock = clock;
    }

    /** Those of the policy's witnesses that share an address; one that has none is alone. */
    private record Party(Optional<String> url, List<WitnessKey> witnesses) {
        List<VerifierKey> keys() {
            return witnesses.stream().map(WitnessKey::key).toList();
        }

        long lastSize(Attendance attendance) {
            return keys().stream().flatMap(key -> attendance.of(key).flatMap(Attendance.Seen::last).stream())
                .mapToLong(Attendance.Last::size).max().orElse(0);
        }
    }

    /**
     * Asks everybody whose cosignature {@code signed} does not have yet.
     *
     * @param made when the checkpoint was made, by our clock: from then on, who does not sign is missing
     */
    public Cosigning ask(SignedCheckpoint signed, Instant made, Attendance before, Growth growth) {
        Growth alone = older -> {
            synchronized (this) {
                return growth.from(older);
            }
        };
        List<Party> parties = parties().stream().filter(party -> !hasAll(signed, party)).toList();
        Map<Party, Asked> answers = atOnce(parties, party -> client(party).ask(signed, party.lastSize(before), alone));
        SignedCheckpoint merged = signed;
        for (Asked answer : answers.values())
            if (answer instanceof Asked.Cosigned cosigned) merged = merged.plus(cosigned.lines());
        Map<String, Asked> named = byName(answers);
        Attendance attendance = before;
        for (WitnessKey witness : policy.witnesses().values())
            attendance = after(attendance, witness.key(), merged, made, Optional.ofNullable(named.get(witness.name())));
        return new Cosigning(merged, policy.standing(merged), attendance, named);
    }

    /** Asks everybody what they cosigned last, by the policy's names; {@code last} is the last checkpoint that we know of. */
    public Map<String, Remembered> remember(SignedCheckpoint last) {
        List<VerifierKey> ours = policy.keysOf(last.checkpoint().origin());
        return byName(atOnce(parties(), party -> client(party).remembers(last, ours)));
    }

    private Attendance after(Attendance before, VerifierKey key, SignedCheckpoint merged, Instant made, Optional<Asked> answer) {
        long size = merged.checkpoint().head().size();
        boolean signed = merged.check(key) instanceof SignatureCheck.Good;
        if (!signed) return before.missing(key, made, size, Absence.of(answer.orElseThrow()));
        boolean known = answer.isEmpty() && before.of(key).flatMap(Attendance.Seen::last).filter(last -> last.size() == size).isPresent();
        return known ? before : before.present(key, clock.instant(), size);
    }

    private static boolean hasAll(SignedCheckpoint signed, Party party) {
        return party.keys().stream().allMatch(key -> signed.check(key) instanceof SignatureCheck.Good);
    }

    private WitnessClient client(Party party) {
        return new WitnessClient(party.url(), party.keys(), http, within, clock);
    }

    private List<Party> parties() {
        Map<String, Party> byUrl = new LinkedHashMap<>();
        for (WitnessKey witness : policy.witnesses().values()) {
            String address = witness.url().map(Cosigners::address).orElse(" " + witness.name()); // no URL has a space
            byUrl.merge(address, new Party(witness.url(), List.of(witness)), Cosigners::both);
        }
        return List.copyOf(byUrl.values());
    }

    private static String address(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static Party both(Party one, Party other) {
        List<WitnessKey> all = new ArrayList<>(one.witnesses());
        all.addAll(other.witnesses());
        return new Party(one.url(), all);
    }

    private <T> Map<String, T> byName(Map<Party, T> answers) {
        Map<String, T> named = new LinkedHashMap<>();
        for (WitnessKey witness : policy.witnesses().values())
            answers.forEach((party, answer) -> {
                if (party.witnesses().contains(witness)) named.put(witness.name(), answer);
            });
        return named;
    }

    private static <T> Map<Party, T> atOnce(List<Party> parties, Function<Party, T> question) {
        Map<Party, CompletableFuture<T>> asked = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Party party : parties) asked.put(party, CompletableFuture.supplyAsync(() -> question.apply(party), threads));
        }
        Map<Party, T> answers = new LinkedHashMap<>();
        asked.forEach((party, answer) -> answers.put(party, joined(answer)));
        return answers;
    }

    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException ours) throw ours; // no answer does that, only our own proofs
            throw failed;
        }
    }
}
