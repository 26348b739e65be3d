package org.hudna.app.web.desk.law;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Done;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.api.Parts;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.words.Message;

/** Forms that people in the field fill in, and what they and the tables of others mean. */
final class FormsLeaf {

    private static final String PATH = "/agreement/forms";
    private static final Message TITLE = Message.of("agreement.forms");

    private FormsLeaf() {}

    static void in(Leaves leaves) {
        leaves.page(PATH, Guard.any(Verb.ADOPT_FORM, Verb.SIGN_MAPPING), "agreement.forms",
            visit -> View.sheet("law/forms.jte", TITLE, sheet(visit, Optional.empty())));
        leaves.form(PATH + "/form", Guard.of(Verb.ADOPT_FORM), "agreement.leaf-form",
            visit -> sent(visit, (name, file) -> visit.room().lawgiving().adoptForm(name, file.bytes(), visit.acting())));
        leaves.form(PATH + "/mapping", Guard.of(Verb.SIGN_MAPPING), "agreement.leaf-mapping",
            visit -> sent(visit, (name, file) -> visit.room().lawgiving().adoptMapping(name, file.text(), visit.acting())));
    }

    private static FormsSheet sheet(Visit visit, Optional<Message> wrong) {
        var law = visit.room().lawgiving();
        return new FormsSheet(law.forms().keySet().stream().sorted().toList(), law.mappings(), visit.may(Verb.ADOPT_FORM),
            visit.may(Verb.SIGN_MAPPING),
            wrong, visit.asked("did").isPresent());
    }

    private static View sent(Visit visit, BiFunction<String, Parts.Part, Done> deed) throws IOException {
        List<Parts.Part> parts = Parts.of(visit.request());
        String name = parts.stream().filter(part -> part.name().equals("name") && !part.isFile()).map(part -> part.text().strip()).findFirst()
            .orElse("");
        Optional<Parts.Part> file = parts.stream().filter(Parts.Part::isFile).filter(part -> part.bytes().size() > 0).findFirst();
        Optional<Message> wrong = name.isEmpty() || file.isEmpty() ? Optional.of(Message.of("agreement.forms-incomplete"))
            : WhyNot.of(deed.apply(name, file.get()));
        return wrong.isPresent() ? View.wrong("law/forms.jte", TITLE, sheet(visit, wrong)) : new View.Go(PATH + "?did=adopted");
    }
}
