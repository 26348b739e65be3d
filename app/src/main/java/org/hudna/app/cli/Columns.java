package org.hudna.app.cli;

/** How many cells of a terminal a text takes. */
final class Columns {

    private Columns() {}

    /** Letters count one; marks that stand over others, and characters that only steer direction, count none. */
    static int width(String text) {
        return (int) text.codePoints().filter(c -> switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> false;
            default -> true; // every other category of Unicode takes a cell
        }).count();
    }

    /** The text, cut to at most {@code most} cells with an ellipsis. */
    static String cut(String text, int most) {
        if (width(text) <= most) return text;
        StringBuilder cut = new StringBuilder();
        text.codePoints().takeWhile(_ -> width(cut.toString()) < most - 1).forEach(cut::appendCodePoint);
        return cut.append('…').toString();
    }
}
