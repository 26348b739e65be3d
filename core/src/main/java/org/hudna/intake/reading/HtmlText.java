package org.hudna.intake.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page as the text that it shows: a new line for each block, spaces as a reader sees them; scripts and styles say nothing. */
final class HtmlText {

    private static final Set<String> SILENT = Set.of("script", "style", "head", "template", "noscript");
    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlText() {}

    static String of(String html) {
        StringBuilder out = new StringBuilder();
        Jsoup.parse(html).traverse(new NodeVisitor() {
            @Override public void head(Node node, int depth) {
                if (node instanceof TextNode text && !isSilent(node)) add(out, text.getWholeText());
                if (node instanceof Element element && (element.isBlock() && !isCell(element) || element.normalName().equals("br"))) line(out);
            }

            @Override public void tail(Node node, int depth) {
                if (!(node instanceof Element element)) return;
                if (isCell(element)) out.append('\t');
                else if (element.isBlock()) line(out);
            }
        });
        return out.toString().strip();
    }

    private static boolean isCell(Element element) { return CELLS.contains(element.normalName()); }

    private static boolean isSilent(Node node) {
        for (Node up = node.parent(); up != null; up = up.parent()) if (SILENT.contains(up.normalName())) return true;
        return false;
    }

    private static void line(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
    }

    /** White space of the source is one space; every other character stays. */
    private static void add(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            if (!space) out.append(c);
            else if (!out.isEmpty() && " \n\t".indexOf(out.charAt(out.length() - 1)) < 0) out.append(' ');
        }
    }
}
