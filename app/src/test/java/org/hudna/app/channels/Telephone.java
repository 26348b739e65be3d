package org.hudna.app.channels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.javarosa.xform.util.XFormUtils;

/** What a field team holds in its hands: the library that ODK Collect is made of opens the form, asks, and writes down what was answered. */
final class Telephone {

    private final FormDef form;
    private final FormEntryController entry;
    /** What it showed, in order: texts of questions and of their choices. */
    final List<String> shown = new ArrayList<>();
    /** Questions whose answers it did not take. */
    final List<String> refused = new ArrayList<>();

    private Telephone(FormDef form) {
        this.form = form;
        form.initialize(true, new InstanceInitializationFactory());
        this.entry = new FormEntryController(new FormEntryModel(form));
    }

    /** What the device says of itself. */
    private static final class Own implements IPropertyManager {
        @Override public List<String> getProperty(String name) { return List.of(getSingularProperty(name)); }

        @Override public void setProperty(String name, String value) { }

        @Override public void setProperty(String name, List<String> value) { }

        @Override public String getSingularProperty(String name) { return "of-" + name; }

        @Override public void addRules(IPropertyRules rules) { }

        @Override public List<IPropertyRules> getRules() { return List.of(); }
    }

    static Telephone open(String xform) {
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new Own());
        try {
            return new Telephone(XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform.getBytes(StandardCharsets.UTF_8))));
        } catch (XFormParser.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    String title() { return form.getTitle(); }

    /** Goes through the form from its beginning in one language. Repeats are added as often as {@code answers} say under {@code +name}. */
    Telephone fill(String language, Map<String, String> answers) {
        entry.setLanguage(language);
        entry.jumpToIndex(org.javarosa.core.model.FormIndex.createBeginningOfFormIndex());
        for (int event = entry.stepToNextEvent(); event != FormEntryController.EVENT_END_OF_FORM; event = entry.stepToNextEvent()) {
            switch (event) {
                case FormEntryController.EVENT_QUESTION -> question(entry.getModel().getQuestionPrompt(), answers);
                case FormEntryController.EVENT_PROMPT_NEW_REPEAT -> repeat(answers);
                case FormEntryController.EVENT_GROUP, FormEntryController.EVENT_REPEAT -> Optional.ofNullable(entry.getModel().getCaptionPrompt()
                    .getLongText()).ifPresent(shown::add);
                default -> { }
            }
        }
        form.postProcessInstance();
        return this;
    }

    private void repeat(Map<String, String> answers) {
        var index = entry.getModel().getFormIndex();
        String name = index.getReference().getNameLast();
        int wanted = Integer.parseInt(answers.getOrDefault("+" + name, "1"));
        int number = entry.getModel().getCaptionPrompt(index).getMultiplicity();
        if (number < wanted) entry.newRepeat();
    }

    private void question(FormEntryPrompt prompt, Map<String, String> answers) {
        String name = prompt.getIndex().getReference().getNameLast();
        int number = prompt.getIndex().getReference().size() > 1 ? prompt.getIndex().getReference()
            .getMultiplicity(prompt.getIndex().getReference().size() - 2) : 0;
        shown.add(prompt.getLongText());
        List<SelectChoice> choices = prompt.getSelectChoices() == null ? List.of() : prompt.getSelectChoices();
        choices.forEach(choice -> shown.add(prompt.getSelectChoiceText(choice)));
        Optional<String> answer = Optional.ofNullable(answers.get(name + "." + (number + 1))).or(() -> Optional.ofNullable(answers.get(name)));
        if (prompt.isReadOnly()) return;
        boolean chooses = prompt.getControlType() == Constants.CONTROL_SELECT_ONE || prompt.getControlType() == Constants.CONTROL_SELECT_MULTI;
        boolean offered = !chooses || answer.isEmpty() || List.of(answer.get().split(" ")).stream()
            .allMatch(one -> choices.stream().anyMatch(choice -> choice.getValue().equals(one)));
        if (!offered) {
            refused.add(name);
            return;
        }
        IAnswerData data = answer.map(text -> data(prompt, choices, text)).orElse(prompt.getAnswerValue());
        if (entry.answerQuestion(data, true) != FormEntryController.ANSWER_OK) refused.add(name);
    }

    private static IAnswerData data(FormEntryPrompt prompt, List<SelectChoice> choices, String text) {
        return switch (prompt.getControlType()) {
            case Constants.CONTROL_SELECT_ONE -> new SelectOneData(chosen(choices, text));
            case Constants.CONTROL_SELECT_MULTI -> {
                MultipleItemsData many = new SelectMultiData(List.of(text.split(" ")).stream().map(one -> chosen(choices, one)).toList());
                yield many;
            }
            default -> XFormAnswerDataParser.getAnswerData(text, prompt.getDataType(), prompt.getQuestion());
        };
    }

    private static Selection chosen(List<SelectChoice> choices, String value) {
        return choices.stream().filter(choice -> choice.getValue().equals(value)).findFirst()
            .orElseThrow(() -> new AssertionError(value + " is not offered")).selection();
    }

    /** What it would send. */
    byte[] filledIn() {
        try {
            return new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
