package org.hudna.app.web.desk.inbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hudna.intake.Report;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.intake.text.Scripts;

/** The words with which a report begins, as they stand there. */
final class Opening {

    /** A report of more bytes is listed by its file's name. */
    static final long LARGEST = 1 << 16;
    private static final int MOST = 220;
    private static final int MOST_PIECES = 8;

    private Opening() {}

    static String of(Report report) {
        String text = text(Contents.read(report)).strip().replaceAll("\\s+", " ");
        return text.length() <= MOST ? text : cut(text);
    }

    /** Between two characters, never within one; at a word's end where one is near. */
    private static String cut(String text) {
        int end = text.lastIndexOf(' ', MOST);
        if (end < MOST / 2) end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "…";
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Text text -> text.text();
            case Content.Mail mail -> joined(Stream.concat(Stream.of(mail.subject()), mail.parts().stream().map(part -> text(part.content()))));
            case Content.Messages messages -> joined(messages.messages().stream().map(Content.Sms::text));
            case Content.Call call -> call.gist();
            case Content.Bulletin bulletin -> bulletin.text();
            case Content.Filled filled -> joined(filled.answers().stream().map(Content.Answer::text));
            case Content.Rows _, Content.Unreadable _ -> "";
        };
    }

    /** Of several languages the first alone: a line goes one way. */
    private static String joined(Stream<String> pieces) {
        List<String> some = pieces.filter(it -> !it.isBlank()).limit(MOST_PIECES).toList();
        return some.stream().filter(it -> Scripts.lang(it).equals(Scripts.lang(some.getFirst()))).collect(Collectors.joining(" · "));
    }
}
