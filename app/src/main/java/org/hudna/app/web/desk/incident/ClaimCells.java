package org.hudna.app.web.desk.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hudna.arms.Weapon;
import org.hudna.claims.Casualties;
import org.hudna.claims.Claim;
import org.hudna.claims.Notice;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.truth.Truth;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/**
 * A claim in the columns of CLAIMS.md, so that a person can correct it. Not every claim fits: {@link #isWhole} says whether nothing would be lost by
 * it.
 */
record ClaimCells(Claim claim, ZoneId zone) {

    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        said(cells);
        cells.put("from", moment(claim.happened().span().from()));
        cells.put("to", moment(claim.happened().span().to()));
        cells.put("extent", claim.happened().extent().name().toLowerCase(Locale.ROOT));
        cells.put("act", either(claim.act(), Act::code));
        cells.put("weapon", either(claim.weapon(), Weapon::code));
        cells.put("count", claim.count().map(Count::code).orElse(""));
        cells.put("actor", either(claim.accused().candidates(), ActorId::code));
        cells.put("basis", claim.accused().candidates().isEmpty() && claim.accused().called().isEmpty() ? "" : claim.accused().basis().name()
            .toLowerCase(Locale.ROOT));
        cells.put("called", claim.accused().called());
        cells.put("target", together(claim.target(), Target::code));
        places(cells);
        cells.put("killed", claim.harm().killed().map(Count::code).orElse(""));
        cells.put("injured", claim.harm().injured().map(Count::code).orElse(""));
        cells.put("missing", claim.harm().missing().map(Count::code).orElse(""));
        conditions(cells);
        cells.put("conclusion", claim.coding().conclusion());
        cells.put("words", claim.coding().words());
        cells.put("coder", claim.coding().coder());
        cells.put("url", claim.coding().url());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    /**
     * Whether the columns hold all that the claim says. What an observer saw, who the harmed were, and more than names of several places, have none
     * here.
     */
    boolean isWhole() {
        List<Spot> at = claim.at().stream().flatMap(List::stream).toList();
        return claim.observation().isEmpty() && claim.casualties().method() == Casualties.Method.AS_STATED && claim.casualties().groups().stream()
            .allMatch(Casualties.Group::isTotal)
            && (at.size() <= 1 || at.stream().allMatch(ClaimCells::isName)) && claim.from().stream().flatMap(List::stream)
            .allMatch(ClaimCells::isName);
    }

    /** Whether its name says all of it: the list of places knows the rest. */
    private static boolean isName(Spot spot) {
        return spot.inside().isEmpty() && spot.outside().isEmpty() && spot.heldBy().isEmpty()
            && (spot.position().isEmpty() && spot.classes().isEmpty() || !spot.codes().isEmpty());
    }

    private void said(Map<String, String> cells) {
        cells.put("incident", claim.event().code());
        cells.put("account", claim.account());
        cells.put("source", claim.said().source().name());
        cells.put("via", claim.said().via().map(SourceId::name).orElse(""));
        cells.put("stance", claim.said().stance().name().toLowerCase(Locale.ROOT));
        cells.put("grade", claim.said().grade().map(Object::toString).orElse(""));
        cells.put("learned", moment(claim.said().learnedAt()));
    }

    /** On the agreement's clock. */
    private String moment(Instant instant) { return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone)); }

    private void places(Map<String, String> cells) {
        cells.put("place", together(claim.at(), ClaimCells::named));
        cells.put("fired_from", together(claim.from(), ClaimCells::named));
        List<Spot> spots = claim.at().stream().flatMap(List::stream).toList();
        if (spots.size() != 1) return;
        Spot spot = spots.getFirst();
        spot.position().ifPresent(circle -> position(cells, circle));
        cells.put("spot", either(spot.classes().stream().sorted().toList(), SpotClass::code));
        cells.put("inside", all(spot.inside().stream().sorted().toList(), PlaceId::code));
        cells.put("outside", all(spot.outside().stream().sorted().toList(), PlaceId::code));
        cells.put("held_by", spot.heldBy().map(ActorId::code).orElse(""));
    }

    private static void position(Map<String, String> cells, Position circle) {
        cells.put("lat", String.valueOf(circle.lat()));
        cells.put("lon", String.valueOf(circle.lon()));
        cells.put("error", Math.round(circle.errorMetres()) + " m");
    }

    private static String named(Spot spot) {
        return spot.said().isEmpty() ? spot.codes().stream().map(code -> code.code()).max(java.util.Comparator.comparingInt(String::length))
            .orElse("") : spot.said();
    }

    private void conditions(Map<String, String> cells) {
        claim.amount().ifPresent(amount -> cells.put("amount", amount.count().code() + " " + amount.what()
            + (amount.per().isEmpty() ? "" : " per " + amount.per())));
        cells.put("raises", all(claim.raises().stream().sorted().toList(), Function.identity()));
        switch (claim.notice()) {
            case Notice.Unsaid _ -> { }
            case Notice.None _ -> cells.put("notice", "none");
            case Notice.Given(var to) -> cells.put("notice", all(to.stream().sorted().toList(), Function.identity()));
        }
        cells.put("facts", all(claim.facts().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(), fact -> fact.getKey() + "="
            + answer(fact.getValue())));
    }

    private static String answer(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    private static <T> String either(List<T> options, Function<T, String> code) { return String.join(" | ", options.stream().map(code).toList()); }

    private static <T> String all(List<T> parts, Function<T, String> code) { return String.join("; ", parts.stream().map(code).toList()); }

    private static <T> String together(List<List<T>> alternatives, Function<T, String> code) {
        return either(alternatives, parts -> all(parts, code));
    }
}
