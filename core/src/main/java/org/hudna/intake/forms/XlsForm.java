package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.intake.Bytes;
import org.hudna.intake.tables.Workbook;
import org.hudna.words.Message;

/**
 * Reads an XLSForm workbook (xlsform.org): the sheets {@code survey}, {@code choices} and {@code settings}. What it cannot do it refuses, by sheet,
 * row and column.
 */
public final class XlsForm {

    private static final int LARGEST = 8 << 20;
    private static final int MOST_REFUSALS = 200;
    private static final Set<String> SHEETS = Set.of("survey", "choices", "settings");

    private XlsForm() {}

    /**
     * What became of a workbook.
     *
     * @param form there where nothing was refused
     * @param notes columns that are not read, and what else its writer should know
     */
    public record Outcome(Optional<FieldForm> form, List<FormRefusal> refusals, List<Message> notes) {
        public Outcome {
            refusals = List.copyOf(refusals);
            notes = List.copyOf(notes);
        }
    }

    /** @param fileName names the form where its settings do not */
    public static Outcome read(String fileName, Bytes bytes) {
        List<FormRefusal> refusals = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        Optional<FieldForm> form = form(fileName, bytes, refusals, notes);
        boolean good = refusals.isEmpty() && form.isPresent();
        return new Outcome(good ? form : Optional.empty(), refusals.subList(0, Math.min(MOST_REFUSALS, refusals.size())), notes);
    }

    private static Optional<FieldForm> form(String fileName, Bytes bytes, List<FormRefusal> refusals, List<Message> notes) {
        if (bytes.size() > LARGEST) return refused(refusals, Message.of("form.too-large", "limit", LARGEST >> 20));
        Workbook workbook = Workbook.read(bytes::open, SHEETS);
        if (workbook.broken().isPresent()) return refused(refusals, workbook.broken().get());
        Optional<Sheet> survey = Sheet.find(workbook.sheets(), "survey", refusals);
        if (survey.isEmpty()) return refused(refusals, Message.of("form.no-survey", "sheet", "survey"));
        Optional<Sheet> choices = Sheet.find(workbook.sheets(), "choices", refusals);
        Optional<Sheet> settings = Sheet.find(workbook.sheets(), "settings", refusals);
        Columns.check(survey, choices, settings, refusals, notes);
        Settings set = Settings.read(settings, survey.get(), choices, fileName, bytes, refusals);
        Map<String, Choices> lists = Choices.read(choices, refusals);
        List<Item> items = new Survey(survey.get(), lists, refusals).items();
        if (items.isEmpty() && refusals.isEmpty()) return refused(refusals, Message.of("form.empty"));
        if (!refusals.isEmpty()) return Optional.empty();
        Paths paths = Paths.of(items);
        Formulas formulas = new Formulas(paths, lists, refusals);
        formulas.read(items, set);
        if (refusals.isEmpty()) Circles.find(items, formulas, refusals);
        return refusals.isEmpty() ? Optional.of(new XForm(set, lists, paths, formulas).write(items)) : Optional.empty();
    }

    private static Optional<FieldForm> refused(List<FormRefusal> refusals, Message why) {
        refusals.add(new FormRefusal("", 0, "", why));
        return Optional.empty();
    }
}
