package org.hudna.intake.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a workbook's sheet leans on (ECMA-376 part 1, 12.3 and 18): where the first sheet lies, the shared texts, which styles are dates. */
final class XlsxParts {

    /** In characters; the texts of a workbook of a million rows. */
    static final int MOST_SHARED = 64 << 20;
    private static final XMLInputFactory XML = factory();
    /** Built-in formats that show a date or a time of day (ECMA-376 part 1, 18.8.30). */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private final Map<String, String> targets = new HashMap<>();
    private final Set<Integer> customDates = new HashSet<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    /** The relation of each sheet under its name, in the order of the workbook. */
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private long characters;
    final List<String> shared = new ArrayList<>();
    boolean from1904;

    private XlsxParts() {}

    static XlsxParts read(Supplier<InputStream> workbook) throws IOException, XMLStreamException {
        XlsxParts parts = new XlsxParts();
        try (ZipInputStream zip = new ZipInputStream(workbook.get())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) parts.part(entry.getName(), zip);
        }
        return parts;
    }

    private void part(String name, InputStream in) throws IOException, XMLStreamException {
        switch (name) {
            case "xl/workbook.xml" -> each(in, this::workbook);
            case "xl/_rels/workbook.xml.rels" -> each(in, this::relation);
            case "xl/styles.xml" -> styles(in);
            case "xl/sharedStrings.xml" -> sharedTexts(in);
            default -> { } // not sealed: a workbook holds many more parts
        }
    }

    /** Whether the archive holds a workbook at all. */
    boolean isWorkbook() { return !sheets.isEmpty(); }

    List<String> sheets() { return List.copyOf(sheets.keySet()); }

    /** Where the sheet of this name lies, or the first. */
    String sheet(Optional<String> name) {
        String relation = name.map(sheets::get).orElseGet(() -> sheets.values().iterator().next());
        String target = targets.getOrDefault(relation, "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    boolean isDate(int style) { return style >= 0 && style < dateStyles.size() && dateStyles.get(style); }

    private void workbook(XMLStreamReader xml) {
        if (xml.getLocalName().equals("workbookPr")) from1904 = isTrue(attribute(xml, "date1904"));
        if (xml.getLocalName().equals("sheet") && !attribute(xml, "id").isEmpty()) sheets.putIfAbsent(attribute(xml, "name"), attribute(xml, "id"));
    }

    private void relation(XMLStreamReader xml) {
        if (xml.getLocalName().equals("Relationship")) targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
    }

    private void styles(InputStream in) throws XMLStreamException {
        boolean[] cellFormats = {false};
        each(in, xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> { if (isDateFormat(attribute(xml, "formatCode"))) customDates.add(number(attribute(xml, "numFmtId"))); }
                case "cellXfs" -> cellFormats[0] = true;
                case "cellStyles", "dxfs" -> cellFormats[0] = false;
                case "xf" -> { if (cellFormats[0]) style(number(attribute(xml, "numFmtId"))); }
                default -> { } // not sealed: elements of another's schema
            }
        });
    }

    private void style(int format) { dateStyles.add(DATES.contains(format) || customDates.contains(format)); }

    /** A format that shows a year, month, day or hour, apart from texts in quotes and colours in brackets. */
    private static boolean isDateFormat(String code) {
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return !bare.contains("general") && bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }

    private void sharedTexts(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = open(in);
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        while (xml.hasNext() && characters <= MOST_SHARED) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (start || event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("si") && start) text.setLength(0);
                if (name.equals("si") && !start) shared.add(text.toString());
                if (name.equals("rPh")) phonetic = start;
                if (name.equals("t")) inText = start && !phonetic;
            } else if (inText && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(xml.getText());
                characters += xml.getTextLength();
            }
        }
    }

    boolean tooLong() { return characters > MOST_SHARED; }

    private interface Each { void element(XMLStreamReader xml); }

    private static void each(InputStream in, Each one) throws XMLStreamException {
        XMLStreamReader xml = open(in);
        while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) one.element(xml);
    }

    /** No document type, no entity from elsewhere: a workbook has none, and they are how XML attacks its readers. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Bytes that are not UTF-8 end the part; the library itself would print about them. */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(new InputStreamReader(unclosed(in), StandardCharsets.UTF_8.newDecoder()));
    }

    /** A part ends before its archive does. */
    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override public void close() { }
        };
    }

    /** By its local name; empty where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }

    static boolean isTrue(String value) { return value.equals("1") || value.equals("true"); }

    /** -1 where it is none, or too large to be one. */
    static int number(String text) {
        if (text.isEmpty() || text.length() > 9) return -1;
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
