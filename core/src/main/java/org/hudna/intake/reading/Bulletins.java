package org.hudna.intake.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.intake.tables.Table;
import org.hudna.intake.text.Scripts;
import org.hudna.words.Digits;

/**
 * Bulletins: cut into sections at their headings; numbers found with what they count; the table of violations taken out as rows. Everything in a
 * bulletin is its publisher's word.
 */
final class Bulletins {

    /** Where a publisher names himself. */
    private static final int LINES_OF_TITLE = 6;
    private static final int LONGEST_HEADING = 100;
    private static final int COLUMNS_OF_TABLE = 5;
    private static final Pattern NUMBER = Pattern.compile(
        "(?<![[\\p{L}\\p{N}.,]&&[^و]])[0-9٠-٩]{1,3}(?:[ ,\u00A0\u202F][0-9٠-٩]{3})*(?![0-9٠-٩.,]*[0-9٠-٩]|[:/-]?[0-9٠-٩])");
    /** Words between a number and what it counts. */
    private static final int WORDS_BETWEEN = 3;

    private Bulletins() {}

    /** @param declared whether somebody said that it is one; else it is one where a publisher of our list stands in its title and it has sections */
    static Optional<Content.Bulletin> find(String text, boolean declared) {
        Optional<String> publisher = BulletinWords.publisher(title(text));
        if (publisher.isEmpty() && !declared) return Optional.empty();
        List<Content.Section> sections = sections(text);
        if (!declared && sections.size() < 2) return Optional.empty();
        String named = publisher.orElseGet(() -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(""));
        return Optional.of(new Content.Bulletin(named, text, sections, table(text)));
    }

    private static String title(String text) {
        return String.join("\n", text.lines().filter(line -> !line.isBlank()).limit(LINES_OF_TITLE).toList());
    }

    private record Line(String text, int from, int to) {

        boolean isBlank() { return text.isBlank(); }

        boolean isRow() { return cells(text) >= COLUMNS_OF_TABLE; }

        static int cells(String text) { return 1 + (int) text.chars().filter(c -> c == '|' || c == '\t').count(); }
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int to = end < 0 ? text.length() : end;
            lines.add(new Line(text.substring(at, to), at, to));
            at = to + 1;
        }
        return lines;
    }

    private static List<Content.Section> sections(String text) {
        List<Line> lines = lines(text);
        List<Content.Section> sections = new ArrayList<>();
        String heading = "";
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!isHeading(lines, i)) continue;
            add(sections, heading, text, from, lines.get(i).from());
            heading = lines.get(i).text().strip();
            from = Math.min(text.length(), lines.get(i).to() + 1);
        }
        add(sections, heading, text, from, text.length());
        return sections;
    }

    private static void add(List<Content.Section> sections, String heading, String text, int from, int to) {
        if (heading.isEmpty() && text.substring(from, to).isBlank()) return;
        sections.add(new Content.Section(heading, text.substring(from, to), from, to, figures(text, from, to)));
    }

    /** A short line that ends no sentence, after a blank line and before one that is not; or one that begins with a heading of our list. */
    private static boolean isHeading(List<Line> lines, int at) {
        Line line = lines.get(at);
        String text = line.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_HEADING || line.isRow()) return false;
        if (".؟?!…،,;؛".indexOf(text.charAt(text.length() - 1)) >= 0) return false;
        if (BulletinWords.isHeading(text)) return true;
        boolean bullet = "-•*–—".indexOf(text.charAt(0)) >= 0;
        boolean apart = (at == 0 || lines.get(at - 1).isBlank()) && at + 1 < lines.size() && !lines.get(at + 1).isBlank();
        return apart && !bullet && !text.endsWith(":") && at > 0 && Scripts.lang(text).isPresent();
    }

    private static List<Content.Figure> figures(String text, int from, int to) {
        List<Content.Figure> figures = new ArrayList<>();
        Matcher number = NUMBER.matcher(text).region(from, to).useTransparentBounds(true);
        while (number.find()) {
            int end = Math.min(to, lineEnd(text, number.end()));
            Optional<BulletinWords.Counted> counted = BulletinWords.counted(text.substring(number.end(), end), WORDS_BETWEEN);
            Optional<Long> value = value(number.group());
            if (counted.isPresent() && value.isPresent())
                figures.add(new Content.Figure(counted.get().what(), value.get(), number.start(), number.end() + counted.get().end()));
        }
        return figures;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static Optional<Long> value(String written) {
        String digits = Digits.ascii(written).replaceAll("[ ,\u00A0\u202F]", "");
        return digits.length() > 15 ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }

    /** The first run of lines with as many cells as a table of violations has, of which the first names its columns. */
    private static Optional<Supplier<Table>> table(String text) {
        List<String> rows = new ArrayList<>();
        for (Line line : lines(text)) {
            boolean begins = rows.isEmpty() && line.isRow() && BulletinWords.isTableHead(line.text());
            boolean ruled = !rows.isEmpty() && line.text().matches("[-|+: \\t]+") && !line.isBlank();
            if (begins || !rows.isEmpty() && line.isRow() && !ruled) rows.add(bare(line.text()));
            else if (!rows.isEmpty() && !ruled) break;
        }
        if (rows.isEmpty()) return Optional.empty();
        String table = String.join("\n", rows);
        return Optional.of(() -> Table.csv(new StringReader(table)));
    }

    /** Without the bars at either end. */
    private static String bare(String row) {
        String text = row.strip();
        if (!text.startsWith("|")) return row;
        return text.substring(1, text.endsWith("|") && text.length() > 1 ? text.length() - 1 : text.length());
    }
}
