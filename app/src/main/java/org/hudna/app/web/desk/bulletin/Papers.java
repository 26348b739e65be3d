package org.hudna.app.web.desk.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.exchange.issue.Chromium;
import org.hudna.app.exchange.issue.FiguresCsv;
import org.hudna.app.exchange.issue.PlainPaper;
import org.hudna.app.exchange.issue.Spreadsheet;
import org.hudna.app.room.Issue;
import org.hudna.app.web.api.Answer;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.Printable;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.bulletin.issue.Bulletin.Asked;
import org.hudna.intake.Bytes;
import org.hudna.words.Message;

/**
 * A bulletin as a file. Paper is made one at a time, by a browser where there is one, and kept by what is on it: what must be forgotten is on no page
 * any more, and its paper is never found again.
 */
final class Papers {

    private static final int KEPT = 24;
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Optional<Chromium> browser;
    private final Map<String, byte[]> made = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) { return size() > KEPT; }
    };

    Papers(Optional<Chromium> browser) { this.browser = browser; }

    View file(Visit visit, Making making, String form, Issue issue) throws IOException {
        return switch (form) {
            case "pdf" -> file(visit, making, issue, form, "application/pdf", pdf(visit, making, issue));
            case "csv" -> file(visit, making, issue, form, "text/csv; charset=utf-8", csv(making));
            case "xlsx" -> file(visit, making, issue, form, SHEETS, xlsx(making));
            default -> new View.Nothing(); // not sealed: the end of an address
        };
    }

    private static View file(Visit visit, Making making, Issue issue, String form, String type, byte[] bytes) {
        String name = "bulletin-" + issue.number() + "-" + making.bulletin().asked().edition().code() + "-" + visit.lang().tag() + "." + form;
        return new View.Other(Answer.of(200, type, bytes)
            .with("Content-Disposition", (form.equals("pdf") ? "inline" : "attachment") + "; filename=\"" + name + "\"")
            .with("Content-Language", visit.lang().tag()));
    }

    private static byte[] csv(Making making) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            FiguresCsv.write(making.told(), writer);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(Making making) throws IOException {
        var out = new ByteArrayOutputStream();
        Spreadsheet.write(making.told(), out);
        return out.toByteArray();
    }

    private synchronized byte[] pdf(Visit visit, Making making, Issue issue) throws IOException {
        View page = making.page(Optional.of(issue), List.of(), Optional.empty());
        String html = page instanceof View.Sheet sheet ? Printable.of(Leaves.html(visit, sheet)) : "";
        String key = Bytes.of(html.getBytes(StandardCharsets.UTF_8)).id().sha256();
        byte[] before = made.get(key);
        if (before != null) return before;
        Optional<byte[]> printed = browser.isPresent() ? browser.get().print(html) : Optional.empty();
        byte[] paper = printed.isPresent() ? printed.get() : PlainPaper.of(making.told(), making.title(), top(making, issue));
        made.put(key, paper);
        return paper;
    }

    /** What stands under the title where there is no page to print. */
    private static List<Message> top(Making making, Issue issue) {
        Asked asked = making.bulletin().asked();
        List<Message> lines = new ArrayList<>(List.of(Words.number(issue.number()), Message.of("bulletin.edition-" + asked.edition().code()),
            Words.cutOff(asked.at(), asked.zone()),
            Message.of("bulletin.method-counting"), Message.of("bulletin.method-accounts"), Message.of("bulletin.method-exposure")));
        making.head().ifPresent(head -> lines.add(Message.of("bulletin.head-line", "size", head.size(), "root", head.root().base64())));
        return lines;
    }
}
