package org.hudna.app.web.desk;

import java.util.Map;
import org.hudna.app.web.api.Answer;
import org.hudna.words.Message;

/** What somebody gets who opens a page or sends a form. */
public sealed interface View {

    /**
     * A page.
     *
     * @param status of HTTP
     * @param template its file under {@code src/main/jte}, such as {@code desk/inbox.jte}
     * @param sheet what the template is given beside its {@link Frame}
     */
    record Sheet(int status, String template, Message title, Map<String, Object> sheet) implements View {}

    /** The way to another page; after a deed, so that loading again does nothing again. */
    record Go(String path) implements View {}

    /** Anything else, such as a file. */
    record Other(Answer answer) implements View {}

    /** There is nothing here, or nothing that this viewer may see. */
    record Nothing() implements View {}

    static View sheet(String template, Message title, Record sheet) { return new Sheet(200, template, title, Map.of("sheet", sheet)); }

    /** The same page again, with what was wrong in what was sent. */
    static View wrong(String template, Message title, Record sheet) { return new Sheet(422, template, title, Map.of("sheet", sheet)); }
}
