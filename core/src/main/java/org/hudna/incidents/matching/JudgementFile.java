package org.hudna.incidents.matching;

import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.matching.Judgement.Verdict;
import org.hudna.intake.tables.CsvRecords;
import org.hudna.intake.tables.Lines;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/**
 * People's judgements as a text file that grows at its end: a row of {@code claim,claim,same|different|unsure,by,at}; a first row with names is
 * passed over, lines
 * that begin with {@code #} too.
 *
 * @param given in the order of the file
 * @param refused one sentence for each row that cannot be read, with its line
 */
public record JudgementFile(List<Judgement> given, List<Message> refused) {

    private static final int CELLS = 5;

    public JudgementFile {
        given = List.copyOf(given);
        refused = List.copyOf(refused);
    }

    /**
     * Reads it all; the caller closes. A line whose quote has no end is refused alone, and those behind it are read. {@code instant} reads the last
     * cell. The verdict may also be written as the program says it in any of its languages.
     */
    public static JudgementFile read(Reader text, Function<String, Optional<Instant>> instant) {
        List<Judgement> given = new ArrayList<>();
        List<Message> refused = new ArrayList<>();
        CsvRecords rows = new CsvRecords(new Lines(text), ',');
        for (Optional<CsvRecords.Taken> row = rows.next(); row.isPresent(); row = rows.next()) switch (row.get()) {
            case CsvRecords.Taken.Faulty(long line, Message why, String raw) -> {
                if (!raw.strip().startsWith("#")) refused.add(inLine(line, why));
            }
            case CsvRecords.Taken.Cells(long line, List<String> written, String _) -> {
                List<String> cells = written.stream().map(cell -> cell.replace("\uFEFF", "").strip()).toList();
                boolean passed = cells.getFirst().startsWith("#") || given.isEmpty() && refused.isEmpty() && isHead(cells);
                List<Message> wrong = passed ? List.of() : wrong(cells, instant);
                if (!wrong.isEmpty()) refused.add(inLine(line, wrong.getFirst()));
                else if (!passed) given.add(judgement(cells, instant));
            }
        }
        return new JudgementFile(given, refused);
    }

    private static Message inLine(long line, Message what) { return Message.of("match.judgement-line", "line", line, "what", what); }

    private static boolean isHead(List<String> cells) {
        return cells.size() >= CELLS && verdict(cells.get(2)).isEmpty() && cells.getFirst().toLowerCase(Locale.ROOT).startsWith("claim");
    }

    private static List<Message> wrong(List<String> cells, Function<String, Optional<Instant>> instant) {
        if (cells.size() < CELLS || cells.stream().limit(CELLS).anyMatch(String::isEmpty)) return List.of(Message.of("match.judgement-cells"));
        if (cells.get(0).equals(cells.get(1))) return List.of(Message.of("match.judgement-itself", "claim", cells.get(0)));
        if (verdict(cells.get(2)).isEmpty()) return List.of(Message.of("match.judgement-verdict", "verdict", cells.get(2), "words", List.of("same",
            "different", "unsure")));
        return instant.apply(cells.get(4)).isEmpty() ? List.of(Message.of("cli.not-a-time", "time", cells.get(4))) : List.of();
    }

    private static Judgement judgement(List<String> cells, Function<String, Optional<Instant>> instant) {
        return new Judgement(new ClaimId(cells.get(0)), new ClaimId(cells.get(1)), verdict(cells.get(2)).orElseThrow(), cells.get(3),
            instant.apply(cells.get(4)).orElseThrow());
    }

    private static Optional<Verdict> verdict(String cell) {
        return Arrays.stream(Verdict.values()).filter(one -> one.code().equals(cell.toLowerCase(Locale.ROOT))
            || Arrays.stream(Lang.values()).anyMatch(lang -> Texts.of(lang).say(one.said()).equalsIgnoreCase(cell))).findFirst();
    }
}
