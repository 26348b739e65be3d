package org.hudna.app.exchange.chart;

import java.util.Locale;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.assessment.Outcome;

/** The sign of each outcome: a shape and a colour, so that neither has to be told from the other. */
public final class Marks {

    private Marks() {}

    /** The class that gives an outcome its colour. */
    public static String css(Outcome outcome) { return "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private static String path(Outcome outcome) {
        return switch (outcome) {
            case VIOLATION -> "M0-7 7 6H-7Z";
            case UNDETERMINED -> "M0-8 8 0 0 8-8 0Z";
            case EXEMPT -> "M-6-6H6V6H-6Z";
            case NO_BREACH -> "M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z";
            case NOT_COVERED -> "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0Z";
        };
    }

    /** Shapes and fillings that the page refers to; they take no room. */
    public static void definitions(Markup page) {
        page.in("svg", At.css("defs").at("aria-hidden", "true").at("width", "0").at("height", "0"), () -> page.in("defs", () -> {
            for (Outcome outcome : Outcome.values())
                page.in("symbol", At.of("id", "mk-" + css(outcome)).at("viewBox", "-9 -9 18 18"), () ->
                    page.only("path", At.css(css(outcome)).at("d", path(outcome))));
            hatch(page, "hatch-undetermined", "M0 6 6 0M-1 1 1-1M5 7 7 5");
            hatch(page, "hatch-contested", "M0 0 6 6M-1 5 1 7M5-1 7 1");
        }));
    }

    private static void hatch(Markup page, String id, String path) {
        page.in("pattern", At.of("id", id).at("width", "6").at("height", "6").at("patternUnits", "userSpaceOnUse"), () -> {
            page.only("rect", At.of("width", "6").at("height", "6").at("class", "hatch-ground"));
            page.only("path", At.of("d", path).at("class", "hatch-line"));
        });
    }

    /** The sign in a line of text; the words stand beside it. */
    public static void inText(Markup page, Outcome outcome) {
        page.in("svg", At.css("mk").at("aria-hidden", "true").at("focusable", "false"), () -> page.only("use", At.of("href", "#mk-" + css(outcome))));
    }

    /** The sign in a drawing, round a point, so large. */
    static void at(Markup svg, Outcome outcome, double x, double size) {
        svg.only("use", At.of("href", "#mk-" + css(outcome)).at("x", x - size / 2).at("y", -size / 2).at("width", size).at("height", size));
    }
}
