package org.hudna.app.exchange.markup;

import java.util.ArrayList;
import java.util.List;

/** Attributes of an element, in order: {@code At.css("card").id("i-1")}. */
public final class At {

    public static final At NONE = new At(List.of());

    private final List<String> pairs;

    private At(List<String> pairs) { this.pairs = pairs; }

    /** The classes of an element. */
    public static At css(String classes) { return NONE.at("class", classes); }

    public static At of(String name, String value) { return NONE.at(name, value); }

    public At at(String name, String value) {
        List<String> more = new ArrayList<>(pairs);
        more.add(name);
        more.add(value);
        return new At(more);
    }

    public At id(String id) { return at("id", id); }

    /** A measure of a drawing, to a tenth: nobody sees less. */
    public At at(String name, double value) { return at(name, number(value)); }

    /** An attribute without a value, where it holds. */
    public At flag(String name, boolean holds) { return holds ? at(name, "") : this; }

    /** A figure as SVG takes it. */
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    List<String> pairs() { return pairs; }
}
