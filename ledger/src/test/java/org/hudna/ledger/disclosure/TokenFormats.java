package org.hudna.ledger.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.hudna.ledger.disclosure.Json.JsonFault;
import org.hudna.ledger.disclosure.Json.JsonRead;
import org.hudna.ledger.fuzz.Format;
import org.hudna.ledger.fuzz.Spec;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;

/** RFC 8259 and RFC 9901. */
public final class TokenFormats {
    private static final SignerKey ISSUER = Keys.signer("ledger.example/issuer", SignatureType.ED25519, 1);
    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final String STRING = "\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4}))*+\"";
    private static final Pattern TOKEN = Pattern.compile("\\G(?:(" + STRING
        + ")|(-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+|true|false|null)"
        + "|([\\[\\]{},:])|[ \\t\\n\\r]++)");
    private static final Pattern INNERMOST = Pattern.compile("\\[(?:[sv](?:,[sv])*+)?+\\]|\\{(?:s:[sv](?:,s:[sv])*+)?+\\}");
    private static final Pattern HALF_OF_A_PAIR = Pattern.compile("\\\\u[dD][89a-fA-F]");
    private static final String BASE64URL = "(?:[A-Za-z0-9_-]{4})*+(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?+";
    private static final Pattern COMPACT = Pattern.compile(BASE64URL + "\\." + BASE64URL + "\\." + BASE64URL + "~(?:" + BASE64URL + "~)*+");

    private TokenFormats() {
    }

    /** Each of them. */
    public static List<Format> all() {
        List<byte[]> made = List.of(
            utf8("{\"_sd_alg\":\"sha-256\",\"_sd\":[\"#0\",\"decoy\"],\"list\":[{\"...\":\"#1\"},2],\"exp\":2000000000}\n"
                + "[\"salt\",\"place\",{\"_sd\":[\"#2\"]}]\n[\"salt\",null]\n[\"salt\",\"village\",\"x\"]"),
            utf8("{\"iss\":\"a\",\"nbf\":1}"));
        return List.of(
            new Format("json", List.of(utf8(" {\"a\":[1,-0.5e+7,true,null,{}],\"\\u0041\\ud83d\\ude00\":\"\\n\u0634\"} "), utf8("[[],{\"\":\"\"}]"),
                utf8("0")), TokenFormats::json),
            new Format("pointers", List.of(utf8(""), utf8("/statement/0/~0~1"), utf8("/" + "x".repeat(4_000))), TokenFormats::pointer),
            new Format("tokens", made.stream().map(seed -> tokenOf(seed).getBytes(StandardCharsets.US_ASCII)).toList(), TokenFormats::token),
            new Format("tokens-signed", made, TokenFormats::signed));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean json(byte[] bytes) {
        JsonRead read = Json.read(bytes);
        String octets = Spec.octets(bytes);
        int names = wellFormed(octets) ? (int) tokens(octets).orElseThrow().chars().filter(c -> c == ':').count() : -1;
        return switch (read) {
            case JsonRead.Read(Json value) -> {
                Format.require(names == members(value), () -> "no JSON, or a member was lost", bytes);
                Format.require(Json.read(value.bytes()).equals(read), () -> "written it is another", bytes);
                yield true;
            }
            case JsonRead.Malformed(JsonFault why, int at) -> {
                boolean excused = why == JsonFault.NAME_TWICE || HALF_OF_A_PAIR.matcher(octets).find() && why == JsonFault.UNEXPECTED;
                Format.require(names < 0 || excused, () -> "refused at " + at + " for " + why, bytes);
                yield false;
            }
        };
    }

    private static boolean wellFormed(String octets) {
        boolean utf8 = new String(Spec.bytes(octets), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length == octets.length()
            && Spec.octets(utf8(new String(Spec.bytes(octets), StandardCharsets.UTF_8))).equals(octets);
        Optional<String> tokens = tokens(octets);
        if (!utf8 || tokens.isEmpty()) return false;
        String left = tokens.get();
        for (int depth = 0; depth < Json.MOST_DEPTH; depth++) left = INNERMOST.matcher(left).replaceAll("v");
        return left.equals("s") || left.equals("v");
    }

    /** Strings as s, other plain values as v, marks as they are. */
    private static Optional<String> tokens(String octets) {
        var tokens = new StringBuilder();
        Matcher token = TOKEN.matcher(octets);
        int end = 0;
        for (; token.find(); end = token.end())
            tokens.append(token.group(1) != null ? "s" : token.group(2) != null ? "v" : token.group(3) != null ? token.group(3) : "");
        return end == octets.length() ? Optional.of(tokens.toString()) : Optional.empty();
    }

    /** RFC 6901, section 3. */
    private static boolean pointer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean allowed = text.length() <= 4_096 && (text.isEmpty() || text.startsWith("/")) && !(text + "/").replace("~0", "").replace("~1", "")
            .contains("~");
        Optional<Path> read = Path.read(text);
        Format.require(read.isPresent() == allowed, () -> allowed ? "refused" : "taken", bytes);
        read.ifPresent(path -> Format.require(path.text().equals(text), () -> "would be written otherwise", bytes));
        return allowed;
    }

    private static int members(Json value) {
        return switch (value) {
            case Json.Obj(var members) -> members.size() + members.values().stream().mapToInt(TokenFormats::members).sum();
            case Json.Arr(var items) -> items.stream().mapToInt(TokenFormats::members).sum();
            case Json.Str _, Json.Num _, Json.Bool _, Json.Nul _ -> 0;
        };
    }

    /**
     * The first line is the payload, the others are disclosures; #n stands for the digest of the n-th of them, from 0, if it stands further
     * below.
     */
    private static String tokenOf(byte[] lines) {
        String[] texts = new String(lines, StandardCharsets.UTF_8).split("\n", 12);
        var disclosures = new ArrayList<String>();
        for (int i = texts.length - 1; i > 0; i--) {
            String disclosure = Base64Url.write(utf8(texts[i]));
            disclosures.addFirst(disclosure);
            for (int j = 0; j < i; j++) texts[j] = texts[j].replace("#" + (i - 1), Base64Url.sha256(disclosure));
        }
        String signed = Base64Url.write(utf8("{\"alg\":\"EdDSA\",\"typ\":\"x+sd-jwt\"}")) + "." + Base64Url.write(utf8(texts[0]));
        String jwt = signed + "." + Base64Url.write(ISSUER.sign(utf8(signed)));
        return jwt + "~" + String.join("", disclosures.stream().map(disclosure -> disclosure + "~").toList());
    }

    private static boolean signed(byte[] lines) {
        return token(Spec.bytes(tokenOf(lines)));
    }

    private static boolean token(byte[] bytes) {
        String compact = Spec.octets(bytes);
        if (!(Verification.verify(compact, ISSUER.verifier(), Expected.at(NOON)) instanceof Verification.Verified(Json.Obj claims,
            var shown))) return false;
        Format.require(COMPACT.matcher(compact).matches(), () -> "no token", bytes);
        Format.require(SdJwt.read(compact) instanceof SdJwt.SdJwtRead.Read(SdJwt token) && token.compact().equals(compact), () ->
            "would be written otherwise", bytes);
        String[] parts = compact.split("~");
        int dot = parts[0].lastIndexOf('.');
        byte[] message = utf8(parts[0].substring(0, dot));
        byte[] signature = Base64Url.read(parts[0].substring(dot + 1)).orElseThrow();
        Format.require(signature.length == 64 && Ed25519.verify(signature, 0, ISSUER.verifier().key(), 0, message, 0, message.length), () ->
            "not signed", bytes);
        Format.require(shown.size() == parts.length - 1, () -> "not every disclosure is shown", bytes);
        Format.require(hidesNothing(claims), () -> "digests are left over", bytes);
        everyDigestOnce(parts, bytes);
        return true;
    }

    private static void everyDigestOnce(String[] parts, byte[] bytes) {
        var all = new StringBuilder(new String(Base64Url.read(parts[0].split("\\.")[1]).orElseThrow(), StandardCharsets.UTF_8));
        for (String disclosure : Arrays.asList(parts).subList(1, parts.length)) all.append('\n')
            .append(new String(Base64Url.read(disclosure).orElseThrow(), StandardCharsets.UTF_8));
        if (all.indexOf("\\") >= 0) return; // a digest may be spelt with escapes
        for (String disclosure : Arrays.asList(parts).subList(1, parts.length))
            Format.require(all.indexOf("\"" + Base64Url.sha256(disclosure) + "\"") >= 0, () -> "a disclosure without a place", bytes);
    }

    private static boolean hidesNothing(Json value) {
        return switch (value) {
            case Json.Obj(var members) -> members.keySet().stream().noneMatch(List.of("_sd", "...", "_sd_alg")::contains) && members.values()
                .stream().allMatch(TokenFormats::hidesNothing);
            case Json.Arr(var items) -> items.stream().allMatch(TokenFormats::hidesNothing);
            case Json.Str _, Json.Num _, Json.Bool _, Json.Nul _ -> true;
        };
    }
}
