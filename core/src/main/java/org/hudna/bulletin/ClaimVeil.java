package org.hudna.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hudna.bulletin.Sight.Veil;
import org.hudna.claims.Claim;
import org.hudna.claims.Observation;
import org.hudna.claims.Spot;
import org.hudna.intake.Bytes;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.where.PCode;
import org.hudna.who.SourceId;

/** One viewer before one claim. */
record ClaimVeil(Veil veil, Claim claim) {

    private static final Pattern LINK = Pattern.compile("\\b(?:https?|ftp)://\\S+|\\bwww\\.\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final String STRUCK = "…";

    ShownClaim shown() {
        var said = claim.said();
        var accused = claim.accused();
        var coding = claim.coding();
        return new ShownClaim(veil.card().id(), who(), said.stance(), said.grade().flatMap(it -> veil.whole(Detail.GRADES, it)),
            veil.seen(Detail.LEARNED, said.learnedAt(), Grid::day),
            veil.seen(Detail.WHEN, claim.happened(), it -> new Happened(Grid.days(it.span()), it.extent())), veil.whole(Detail.ACTS, claim.act()),
            veil.whole(Detail.WEAPONS, claim.weapon()), claim.count().flatMap(it -> veil.whole(Detail.WEAPONS, it)),
            claim.amount().flatMap(it -> veil.whole(Detail.WEAPONS, it)), veil.whole(Detail.ACCUSED, accused.candidates()),
            veil.whole(Detail.ACCUSED, accused.basis()), words(accused.called()),
            veil.seen(Detail.TARGETS, claim.target(), all -> all.stream().map(Veil::kinds).toList()), places(claim.at()), from(),
            veil.whole(Detail.HARMED_GROUPS, claim.casualties()), veil.whole(Detail.HARMED, claim.harm()),
            veil.whole(Detail.FINDINGS, claim.raises()),
            veil.whole(Detail.FINDINGS, claim.notice()), veil.whole(Detail.FINDINGS, claim.facts()), words(coding.words()),
            words(coding.conclusion()),
            said(coding.coder()).flatMap(it -> veil.whole(Detail.CODER, it)), observation(),
            claim.origin().flatMap(it -> veil.whole(Detail.REPORT, it)));
    }

    /** The words and what they conclude, where they are told. */
    List<String> told() { return Stream.of(claim.coding().words(), claim.coding().conclusion()).flatMap(it -> words(it).stream()).toList(); }

    private ShownClaim.Who who() {
        boolean named = veil.depth(Detail.SOURCES) == Depth.WHOLE;
        Optional<Integer> number = veil.any(Detail.SOURCES, number()).filter(_ -> !named);
        return new ShownClaim.Who(veil.whole(Detail.SOURCES, claim.id()), veil.whole(Detail.SOURCES, claim.account()),
            veil.whole(Detail.SOURCES, claim.said().source()), claim.said().via().flatMap(it -> veil.whole(Detail.SOURCES, it)),
            said(claim.coding().url()).flatMap(it -> veil.whole(Detail.SOURCES, it)), number);
    }

    /** By a hash with the incident's name: neither the alphabet nor who came first is told, and the same source is another number elsewhere. */
    private int number() {
        Set<SourceId> sources = new TreeSet<>(veil.card().sources());
        sources.add(claim.said().source());
        List<SourceId> order = new ArrayList<>(sources);
        order.sort(Comparator.comparing(this::hash));
        return 1 + order.indexOf(claim.said().source());
    }

    private String hash(SourceId source) {
        byte[] text = (veil.card().id().code() + "\n" + source.name()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Bytes.sha256().digest(text));
    }

    private static Optional<String> said(String words) { return words.isEmpty() ? Optional.empty() : Optional.of(words); }

    private Optional<String> words(String words) {
        return said(words).flatMap(it -> veil.whole(Detail.NARRATIVE, it)).map(it -> veil.depth(Detail.SOURCES) == Depth.WHOLE ? it : struck(it));
    }

    /** Without names of sources and without links and addresses. Who is described and not named can still be told: a person has to see to that. */
    private String struck(String words) {
        String rest = mayLink(words) ? LINK.matcher(words).replaceAll(STRUCK) : words;
        Set<String> names = new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        veil.card().sources().forEach(source -> names.add(source.name()));
        names.add(claim.said().source().name());
        claim.said().via().ifPresent(relay -> names.add(relay.name()));
        String folded = folded(rest);
        for (String name : names) {
            if (!folded.contains(folded(name))) continue;
            rest = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(rest).replaceAll(STRUCK);
            folded = folded(rest);
        }
        return rest;
    }

    /** As patterns compare letters without regard to case: few words have a name in them, and looking is cheaper than matching. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0, letter; at < text.length(); at += Character.charCount(letter)) {
            letter = text.codePointAt(at);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(letter)));
        }
        return folded.toString();
    }

    /** Every link has one of these: looked for first, since few words have one. */
    private static boolean mayLink(String words) { return words.indexOf('@') >= 0 || words.contains("://") || words.contains("www."); }

    private List<List<ShownClaim.Place>> places(List<List<Spot>> alternatives) {
        return alternatives.stream().map(together -> together.stream().map(this::place).toList()).toList();
    }

    private ShownClaim.Place place(Spot spot) {
        return new ShownClaim.Place(said(spot.said()).flatMap(it -> veil.whole(Detail.PLACE_NAMES, it)), veil.codes(widestFirst(spot.codes())),
            veil.position(spot.position()), veil.whole(Detail.PLACE_NAMES, spot.classes()), veil.whole(Detail.PLACE_NAMES, spot.inside()),
            veil.whole(Detail.PLACE_NAMES, spot.outside()), spot.heldBy().flatMap(it -> veil.whole(Detail.ACCUSED, it)));
    }

    /** Codes of wider areas are the shorter ones, but for those of towns, which begin with another letter and are longer than a governorate's. */
    private static List<PCode> widestFirst(Set<PCode> codes) {
        return codes.stream().sorted(Comparator.comparing((PCode code) -> code.code().length()).thenComparing(Comparator.naturalOrder())).toList();
    }

    private Optional<List<List<ShownClaim.Place>>> from() {
        return switch (veil.depth(Detail.DONE_FROM)) {
            case HIDDEN -> Optional.empty();
            case COARSE -> Optional.of(claim.from().stream().map(together -> together.stream().map(ClaimVeil::cell).toList()).toList());
            case WHOLE -> Optional.of(claim.from().stream().map(together -> together.stream().map(ClaimVeil::exact).toList()).toList());
        };
    }

    private static ShownClaim.Place cell(Spot spot) {
        return new ShownClaim.Place(Optional.empty(), Optional.of(Grid.governorate(widestFirst(spot.codes()))), spot.position().map(Grid::cell),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ShownClaim.Place exact(Spot spot) {
        return new ShownClaim.Place(said(spot.said()), Optional.of(widestFirst(spot.codes())), spot.position(), Optional.of(spot.classes()),
            Optional.of(spot.inside()), Optional.of(spot.outside()), spot.heldBy());
    }

    private Optional<Observation> observation() {
        return claim.observation().flatMap(it -> veil.seen(Detail.OBSERVATION, it, ClaimVeil::withoutDirection));
    }

    private static Observation withoutDirection(Observation it) {
        return new Observation(it.post(), it.position().map(Grid::cell), Optional.empty(), Optional.empty(), it.means(), it.what(), it.assessed(),
            Optional.empty(), it.tally(), Truth.UNKNOWN, it.subject());
    }
}
