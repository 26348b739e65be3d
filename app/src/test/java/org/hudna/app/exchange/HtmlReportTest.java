package org.hudna.app.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hudna.app.exchange.chart.Marks;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Outcome;
import org.hudna.claims.Row;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {

    private static final Terms TERMS = Samples.terms();
    private static final List<Assessment> ALL = Samples.assessments(TERMS, Samples.CLAIMS);

    private static String page(Lang lang) { return Samples.written(new HtmlReport(TERMS, lang), ALL); }

    /** The page as a tree; style and script, which are not markup, left out. A browser closes what is left open, this does not. */
    private static Document tree(String page) {
        String markup = page.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replace("<!DOCTYPE html>", "");
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Document tree, String tag) {
        NodeList nodes = tree.getElementsByTagName(tag);
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    @Test void the_samples_come_to_every_outcome() {
        assertEquals(EnumSet.allOf(Outcome.class), ALL.stream().map(Assessment::outcome)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class))));
    }

    @Test void every_element_is_closed_in_every_language() {
        for (Lang lang : Lang.values()) assertEquals(ALL.size(), elements(tree(page(lang)), "article").size(), lang.tag());
    }

    @Test void every_id_stands_once_and_every_link_on_the_page_leads_somewhere() {
        Document tree = tree(page(Lang.EN));
        List<String> ids = elements(tree, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
        elements(tree, "*").stream().map(e -> e.getAttribute("href")).filter(href -> href.startsWith("#"))
            .forEach(href -> assertTrue(ids.contains(href.substring(1)), href));
        elements(tree, "*").stream().flatMap(e -> Arrays.stream(e.getAttribute("aria-labelledby").split(" "))).filter(id -> !id.isEmpty())
            .forEach(id -> assertTrue(ids.contains(id), id));
    }

    @Test void nothing_is_fetched() {
        for (Lang lang : Lang.values()) {
            String page = page(lang);
            assertFalse(Pattern.compile("\\bsrc=|@import|url\\((?!#)|srcset|<iframe|<object|fetch\\(|XMLHttp").matcher(page).find());
            elements(tree(page), "link").forEach(link -> assertEquals("data:,", link.getAttribute("href")));
            assertTrue(page.contains("default-src &#39;none&#39;"));
        }
    }

    @Test void an_arabic_page_runs_from_right_to_left_with_its_own_digits() {
        Element html = tree(page(Lang.AR)).getDocumentElement();
        assertEquals("rtl", html.getAttribute("dir"));
        assertEquals("ar", html.getAttribute("lang"));
        Document tree = tree(page(Lang.AR));
        assertEquals("٦", elements(tree, "b").getFirst().getTextContent());
        elements(tree, "time").forEach(time -> assertFalse(time.getTextContent().matches(".*[0-9].*"), time.getTextContent()));
        elements(tree, "text").forEach(text -> assertFalse(text.getTextContent().matches(".*[0-9].*"), text.getTextContent()));
    }

    @Test void every_shape_stands_beside_its_words() {
        for (Lang lang : Lang.values()) {
            Document tree = tree(page(lang));
            for (Outcome outcome : Outcome.values()) {
                String words = Texts.of(lang).say(Message.of("outcome." + outcome.code()));
                List<Element> signs = elements(tree, "use").stream()
                    .filter(use -> use.getAttribute("href").equals("#mk-" + Marks.css(outcome))).toList();
                assertFalse(signs.isEmpty());
                String card = elements(tree, "article").stream().filter(a -> a.getAttribute("data-outcome").equals(Marks.css(outcome))).findFirst()
                    .orElseThrow().getTextContent();
                assertTrue(card.contains(words), lang + ": " + words);
            }
            elements(tree, "use").forEach(use -> assertTrue(isNamed((Element) use.getParentNode()), use.getAttribute("href")));
        }
    }

    /** In a drawing the group is a link with a title; in a line of text words follow the sign. */
    private static boolean isNamed(Element around) {
        return around.getElementsByTagName("title").getLength() == 1 || !around.getParentNode().getTextContent().isBlank();
    }

    @Test void hostile_words_stay_words() {
        String claims = Samples.HEADER
            + "<img src=x onerror=alert(1)>,,\"<script>alert('s')</script>\",,,2031-01-03,10:00,shelling,,,\"\"\"><svg onload=x>\",civilians,"
            + "\"\u202Egnp.exe\u2069</title><b>\",32.0,36.1,1 km,,\"]]>--></style>\",\"&lt;b&gt; \u2066 </article>\",javascript:alert(1)\n";
        for (Lang lang : Lang.values()) {
            String page = Samples.written(new HtmlReport(TERMS, lang), Samples.assessments(TERMS, claims));
            Document tree = tree(page);
            assertEquals(1, elements(tree, "article").size());
            assertEquals(0, elements(tree, "img").size());
            assertEquals(1, Pattern.compile("<script").matcher(page).results().count());
            assertFalse(page.contains("\u202E"));
            assertTrue(elements(tree, "a").stream().noneMatch(a -> a.getAttribute("href").startsWith("javascript")));
            assertTrue(elements(tree, "*").stream().noneMatch(e -> e.hasAttribute("onerror") || e.hasAttribute("onload")));
            assertTrue(tree.getDocumentElement().getTextContent().contains("<script>alert('s')</script>"));
            assertTrue(tree.getDocumentElement().getTextContent().contains("&lt;b&gt;"));
        }
    }

    @Test void without_its_script_everything_is_shown_but_the_filters() {
        Document tree = tree(page(Lang.EN));
        assertEquals(List.of("finder"), elements(tree, "*").stream().filter(e -> e.hasAttribute("hidden")).map(e -> e.getAttribute("id")).toList());
    }

    @Test void a_card_says_what_would_decide_it_and_what_the_source_concluded() {
        String card = elements(tree(page(Lang.EN)), "article").stream().filter(a -> a.getAttribute("id").equals("i-U-1")).findFirst().orElseThrow()
            .getTextContent();
        assertTrue(card.contains("What would decide it"));
        assertTrue(card.contains("Who did it?"));
        Element concluded = elements(tree(page(Lang.EN)), "article").getFirst();
        assertTrue(concluded.hasAttribute("data-differs"));
        assertTrue(concluded.getTextContent().contains("Mission itself concluded: “undetermined”"));
    }

    @Test void accounts_that_differ_stand_side_by_side() {
        Element card = elements(tree(page(Lang.EN)), "article").getLast();
        assertTrue(card.hasAttribute("data-contested"));
        assertTrue(card.getTextContent().contains("Account: one"));
        assertTrue(card.getTextContent().contains("excluded from the agreement"));
    }

    @Test void a_page_that_is_cut_says_so_and_counts_all() {
        String page = Samples.written(new HtmlReport(TERMS, Lang.EN, 2), ALL);
        assertEquals(2, elements(tree(page), "article").size());
        assertTrue(page.contains("This page shows the first 2 of 6 incidents"));
        assertTrue(page.contains("<b>6</b>"));
    }

    @Test void rows_set_aside_and_a_broken_file_are_told() {
        StringWriter out = new StringWriter();
        Report report = new HtmlReport(TERMS, Lang.EN);
        report.begin(out);
        report.aside(new Row.SetAside(7, "act", Message.of("report.no"), "<x>"));
        report.unreadable(Message.of("report.not-known"));
        report.end();
        assertTrue(out.toString().contains("Row 7, column act, was set aside: no"));
        assertTrue(out.toString().contains("This page is not whole."));
        assertTrue(out.toString().contains("There is no incident to show."));
        tree(out.toString());
    }
}
