package org.hudna.app.exchange.chart;

import java.util.ArrayList;
import java.util.List;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.words.Lang;

/**
 * Labels that do not cover each other or the marks: the first come, the others where there is room or not at all.
 *
 * <p>On a narrow screen the same drawing is shown smaller with larger letters; labels are laid out once for each.
 */
final class Labels {

    /** The mean width of a letter, in heights of the type. */
    private static final double LETTER = 0.56;
    private static final double LINE = 1.25;

    private final Layout wide;
    private final Layout narrow;

    Labels(double width, double height, double narrowBy) {
        wide = new Layout("wide", 13, 1, width, height);
        narrow = new Layout("narrow", 13 * narrowBy, narrowBy, width, height);
    }

    /** Room that a mark takes; {@code halfWidth} and {@code halfHeight} as on a wide screen. */
    void mark(double x, double y, double halfWidth, double halfHeight) {
        for (Layout layout : List.of(wide, narrow)) layout.taken.add(Box.around(x, y, halfWidth * layout.by, halfHeight * layout.by));
    }

    void place(String text, double x, double y, double halfWidth) {
        for (Layout layout : List.of(wide, narrow)) layout.beside(text, "place", x, y, halfWidth * layout.by);
    }

    void zone(String text, double x, double y) {
        for (Layout layout : List.of(wide, narrow)) layout.beside(text, "zone-name", x, y, 4 * layout.by);
    }

    void country(String text, double x, double y) {
        for (Layout layout : List.of(wide, narrow)) layout.on(text, "country", x, y);
    }

    /** Where lines run from right to left the start of a text is its right end. */
    void write(Markup svg, Lang.Direction direction) {
        for (Layout layout : List.of(wide, narrow))
            svg.in("g", At.css("labels " + layout.css).at("aria-hidden", "true").at("direction", direction.html()), () -> {
                for (Label label : layout.labels)
                    svg.text("text", At.css(label.css).at("x", label.x).at("y", label.y).at("text-anchor", label.anchor.in(direction)), label.text);
            });
    }

    /** The part of a text that stands at its point. */
    private enum Anchor {
        LEFT, MIDDLE, RIGHT;

        String in(Lang.Direction direction) {
            if (this == MIDDLE) return "middle";
            return this == LEFT == (direction == Lang.Direction.LTR) ? "start" : "end";
        }

        double left(double x, double width) {
            return switch (this) {
                case LEFT -> x;
                case MIDDLE -> x - width / 2;
                case RIGHT -> x - width;
            };
        }
    }

    private record Box(double left, double top, double right, double bottom) {
        static Box around(double x, double y, double halfWidth, double halfHeight) {
            return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        }

        boolean meets(Box other) { return left < other.right && other.left < right && top < other.bottom && other.top < bottom; }
    }

    private record Label(String text, String css, double x, double y, Anchor anchor) {}

    private static final class Layout {
        private final String css;
        private final double type;
        private final double by;
        private final Box frame;
        private final List<Box> taken = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();

        Layout(String css, double type, double by, double width, double height) {
            this.css = css;
            this.type = type;
            this.by = by;
            this.frame = new Box(2, 2, width - 2, height - 2);
        }

        /** To the right, to the left, below, above; the first that is free. */
        void beside(String text, String css, double x, double y, double gap) {
            double middle = y + type * 0.35;
            if (put(text, css, x + gap + 3, middle, Anchor.LEFT) || put(text, css, x - gap - 3, middle, Anchor.RIGHT)) return;
            if (put(text, css, x, y + 9 * by + type, Anchor.MIDDLE)) return;
            put(text, css, x, y - 9 * by - type * 0.3, Anchor.MIDDLE);
        }

        /** Once at most. */
        void on(String text, String css, double x, double y) {
            if (labels.stream().noneMatch(label -> label.css.equals(css) && label.text.equals(text))) put(text, css, x, y, Anchor.MIDDLE);
        }

        private boolean put(String text, String css, double x, double y, Anchor anchor) {
            double width = text.codePointCount(0, text.length()) * type * LETTER;
            double left = anchor.left(x, width);
            Box box = new Box(left, y - type, left + width, y + type * (LINE - 1));
            boolean inside = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
            if (!inside || taken.stream().anyMatch(box::meets)) return false;
            taken.add(box);
            labels.add(new Label(text, css, x, y, anchor));
            return true;
        }
    }
}
