package org.hudna.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hudna.claims.Claim;
import org.hudna.intake.reading.Content;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** The lines in which the steps of a day are written down. */
final class DayLines {

    private DayLines() {}

    static String say(Message message) { return Texts.of(Lang.EN).say(message); }

    static void contents(Content content, List<String> lines) {
        switch (content) {
            case Content.Text text -> {
                text.notes().forEach(note -> lines.add("note: " + say(note)));
                lines.add("text in " + text.lang().map(Lang::tag).orElse("no language that we know"));
                lines.add(text.text().strip());
            }
            case Content.Mail mail -> {
                lines.add("mail, subject: " + mail.subject() + ", sent at " + mail.sentAt().map(Instant::toString).orElse("not said"));
                for (Content.Part part : mail.parts()) {
                    lines.add("-- part " + part.number() + ", " + part.mediaType());
                    contents(part.content(), lines);
                }
            }
            case Content.Messages messages -> {
                messages.messages().forEach(sms -> lines.add("message " + sms.number() + " at " + sms.sentAt().map(Instant::toString)
                    .orElse("not said") + ": " + sms.text()));
                new TreeMap<>(messages.aside()).forEach((number, why) -> lines.add("message " + number + " set aside: " + say(why)));
            }
            case Content.Call call -> {
                new TreeMap<>(call.entries()).forEach((key, value) -> lines.add(key + ": " + value));
                lines.add(call.gist());
            }
            case Content.Bulletin bulletin -> {
                lines.add("bulletin of " + bulletin.publisher());
                for (Content.Section section : bulletin.sections())
                    lines.add("-- " + section.heading() + section.figures().stream().map(figure -> " [" + figure.number() + " " + figure.what() + "]")
                        .collect(Collectors.joining())
                        + "\n" + section.text().strip());
            }
            case Content.Filled form -> {
                lines.add("form " + form.form());
                form.answers().forEach(answer -> lines.add(answer.path() + ": " + answer.text()));
            }
            case Content.Rows rows -> lines.add("table of " + rows.rows().get().names());
            case Content.Unreadable(Message why) -> lines.add("unreadable: " + say(why));
        }
    }

    static String told(Claim claim) {
        return claim.id() + ": " + claim.said().source() + claim.said().via().map(via -> " through " + via).orElse("") + " " + claim.said().stance()
            .name().toLowerCase(Locale.ROOT)
            + " " + claim.act().stream().map(act -> act.code()).toList() + " with " + claim.weapon().stream().map(weapon -> weapon.code())
            .toList() + " at "
            + claim.at().stream().flatMap(List::stream).map(spot -> spot.said()).toList() + " from " + claim.happened().span().from() + " to "
            + claim.happened().span().to()
            + claim.harm().killed().map(count -> ", killed " + count.code()).orElse("") + claim.harm().injured()
            .map(count -> ", injured " + count.code()).orElse("")
            + ", coded by " + claim.coding().coder();
    }
}
