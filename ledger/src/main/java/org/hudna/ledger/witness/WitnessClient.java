package org.hudna.ledger.witness;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.note.LinesRead;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Hash;

/**
 * Asks one witness, as the log whose checkpoints they are: c2sp.org/tlog-witness, section add-checkpoint.
 *
 * <p>What it brings back is verified against the keys that we know as this witness's, whatever the witness may be. For any number of threads.
 */
public final class WitnessClient {
    /** Largest answer that is read, in bytes. */
    public static final int MOST_ANSWER_BYTES = 64 * 1024;
    /** How far a witness's clock may be ahead of ours before it is said to be. */
    public static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    private static final int MOST_TRIES = 3;

    private final String prefix;
    private final List<VerifierKey> keys;
    private final HttpClient http;
    private final Duration within;
    private final InstantSource clock;

    /**
     * Whom to ask and how.
     *
     * @param url the prefix, with or without a final slash; where it is not HTTP, the witness is silent
     * @param keys all the keys of the witness at this address that we trust
     * @param within time for one question with all its tries
     */
    public WitnessClient(Optional<String> url, Collection<VerifierKey> keys, HttpClient http, Duration within, InstantSource clock) {
        this.prefix = url.filter(WitnessClient::isHttp).map(text -> text.endsWith("/") ? text : text + "/").orElse("");
        this.keys = List.copyOf(keys);
        this.http = http;
        this.within = within;
        this.clock = clock;
        if (keys.isEmpty()) throw new IllegalArgumentException("no key to check the answers with");
    }

    /** A client as it should be for this: follows nobody elsewhere. */
    public static HttpClient http(Duration connect) {
        return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(connect).build();
    }

    /**
     * Asks for cosignatures of {@code signed}, of which only the lines that bear the origin's name are sent.
     *
     * @param from size that the witness is thought to have cosigned last; where it says another, below ours, it is asked from there
     */
    public Asked ask(SignedCheckpoint signed, long from, Growth growth) {
        SignedCheckpoint own = own(signed);
        long size = own.checkpoint().head().size();
        return ask(own, Math.min(from, size), growth, System.nanoTime(), MOST_TRIES);
    }

    private Asked ask(SignedCheckpoint own, long old, Growth growth, long began, int tries) {
        if (tries == 0) return new Asked.BadAnswer(AnswerFault.NO_PROGRESS);
        long size = own.checkpoint().head().size();
        List<Hash> proof = old == 0 || old == size ? List.of() : growth.from(old);
        return switch (post(new AddCheckpoint(old, proof, own), began)) {
            case Exchange.Failed(Silence why) -> why == Silence.CUT_OFF && tries > 1 // a connection kept alive may have been closed meanwhile
                ? ask(own, old, growth, began, 1) : new Asked.Silent(why);
            case Exchange.Answered answer -> {
                OptionalLong known = known(answer);
                if (known.isEmpty() || known.getAsLong() == old) yield judge(own, old, answer);
                if (known.getAsLong() > size) yield new Asked.Ahead(known.getAsLong());
                yield ask(own, known.getAsLong(), growth, began, tries - 1);
            }
        };
    }

    /** Asks what the witness cosigned last, by asking for a cosignature of {@code last}, the last checkpoint that we know of. */
    public Remembered remembers(SignedCheckpoint last, Collection<VerifierKey> logKeys) {
        SignedCheckpoint own = own(last);
        long size = own.checkpoint().head().size();
        long began = System.nanoTime();
        Exchange exchange = post(new AddCheckpoint(size, List.of(), own), began);
        boolean cutOff = exchange instanceof Exchange.Failed(Silence why) && why == Silence.CUT_OFF;
        if (cutOff) exchange = post(new AddCheckpoint(size, List.of(), own), began);
        return switch (exchange) {
            case Exchange.Failed(Silence why) -> new Remembered.Unknown(new Asked.Silent(why));
            case Exchange.Answered answer -> {
                OptionalLong known = known(answer);
                if (known.isPresent() && known.getAsLong() > size) yield new Remembered.Ahead(known.getAsLong(), evidence(own, logKeys));
                if (known.isPresent() && known.getAsLong() < size) yield new Remembered.Behind(known.getAsLong());
                yield switch (judge(own, size, answer)) {
                    case Asked.Cosigned cosigned -> new Remembered.Same(cosigned);
                    case Asked.ForkClaimed(int status) -> new Remembered.Forked(status);
                    case Asked other -> new Remembered.Unknown(other);
                };
            }
        };
    }

    /** A larger checkpoint with a signature of ours, as the witness shows it to monitors. */
    private Optional<SignedCheckpoint> evidence(SignedCheckpoint ours, Collection<VerifierKey> logKeys) {
        String origin = ours.checkpoint().origin();
        Exchange exchange = send(request(Kept.originHash(origin) + "/checkpoint").GET().build(), System.nanoTime());
        if (!(exchange instanceof Exchange.Answered(int status, String _, Optional<byte[]> body))) return Optional.empty();
        if (status != 200 || body.isEmpty()) return Optional.empty();
        if (!(SignedCheckpoint.read(body.get()) instanceof CheckpointRead.Read(SignedCheckpoint shown))) return Optional.empty();
        boolean larger = shown.checkpoint().origin().equals(origin) && shown.checkpoint().head().size() > ours.checkpoint().head().size();
        return larger && shown.open(logKeys) instanceof Opened.Trusted ? Optional.of(shown) : Optional.empty();
    }

    /** What an answer is that names no other size than the one we asked from. */
    private Asked judge(SignedCheckpoint own, long old, Exchange.Answered answer) {
        int status = answer.status();
        boolean same = old == own.checkpoint().head().size();
        if (status == 200) return cosigned(own, answer.body());
        if (status == 422 || status == 409 && same && !isSize(answer)) return new Asked.ForkClaimed(status);
        if (status == 409 && isSize(answer)) return new Asked.BadAnswer(known(answer).isPresent() ? AnswerFault.NO_PROGRESS : AnswerFault.NOT_A_SIZE);
        if (status == 403 || status == 404) return new Asked.DoesNotKnowUs(status);
        if (status == 429) return new Asked.Silent(Silence.BUSY);
        return status >= 500 ? new Asked.Silent(Silence.SERVER_ERROR) : new Asked.Refused(status);
    }

    private Asked cosigned(SignedCheckpoint own, Optional<byte[]> body) {
        if (body.isEmpty()) return new Asked.BadAnswer(AnswerFault.TOO_LARGE);
        if (!(SignatureLine.read(body.get()) instanceof LinesRead.Read(List<SignatureLine> lines))) return new Asked.BadAnswer(AnswerFault.NOT_LINES);
        List<SignatureLine> known = keys.stream().flatMap(key -> lines.stream().filter(key::isNamedBy).limit(1)).toList(); // a key's first
        if (known.isEmpty()) return new Asked.BadAnswer(AnswerFault.NO_KNOWN_KEY);
        return switch (new SignedCheckpoint(own.checkpoint(), new SignedNote(own.note().text(), known)).open(keys)) {
            case Opened.Refused _ -> new Asked.BadAnswer(AnswerFault.BAD_SIGNATURE);
            case Opened.Trusted(SignedCheckpoint _, List<Opened.Signed> by) -> {
                List<Instant> times = by.stream().flatMap(signed -> signed.at().stream()).toList();
                if (times.size() < by.size()) yield new Asked.BadAnswer(AnswerFault.NO_TIME);
                Instant latest = times.stream().max(Comparator.naturalOrder()).orElseThrow();
                yield new Asked.Cosigned(known, latest, latest.isAfter(clock.instant().plus(MOST_AHEAD)));
            }
        };
    }

    private Exchange post(AddCheckpoint body, long began) {
        if (prefix.isEmpty()) return new Exchange.Failed(Silence.NO_ADDRESS);
        return send(request("add-checkpoint").POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes())).build(), began);
    }

    private HttpRequest.Builder request(String path) {
        URI uri = URI.create(prefix + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return uri.getScheme().equalsIgnoreCase("http") ? request.version(HttpClient.Version.HTTP_1_1) : request; // not every peer bears an upgrade
    }

    private Exchange send(HttpRequest request, long began) {
        Duration left = within.minusNanos(System.nanoTime() - began);
        return left.isPositive() ? Exchange.send(http, request, MOST_ANSWER_BYTES, left) : new Exchange.Failed(Silence.TIMEOUT);
    }

    /** The size that a conflict names. */
    private static OptionalLong known(Exchange.Answered answer) {
        if (answer.status() != 409 || !isSize(answer) || answer.body().isEmpty()) return OptionalLong.empty();
        String body = new String(answer.body().get(), StandardCharsets.ISO_8859_1);
        return body.endsWith("\n") ? Decimal.read(body.substring(0, body.length() - 1)) : OptionalLong.empty();
    }

    private static boolean isSize(Exchange.Answered answer) {
        return answer.type().split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(WitnessHandler.SIZE_TYPE);
    }

    /** With no lines but the log's own: a witness caps what it reads, and others' lines mean nothing to it. */
    private static SignedCheckpoint own(SignedCheckpoint signed) {
        String origin = signed.checkpoint().origin();
        List<SignatureLine> lines = signed.note().signatures().stream().filter(line -> line.name().text().equals(origin)).toList();
        if (lines.isEmpty()) throw new IllegalArgumentException("the log itself has not signed");
        return new SignedCheckpoint(signed.checkpoint(), new SignedNote(signed.note().text(), lines));
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            boolean whole = uri.getHost() != null && uri.getScheme() != null;
            return bare && whole && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
