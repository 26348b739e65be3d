package org.hudna.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.claims.mapping.MappedClaims;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Intake;
import org.hudna.intake.Report;
import org.hudna.intake.Take;
import org.hudna.intake.Workbooks;
import org.hudna.intake.forms.XlsForm;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;

/** Whatever comes in is taken apart or set aside, soon, every reason can be said, and nothing else happens. */
class IntakeFuzzTest {
    private static final int IN_AN_ORDINARY_RUN = 1_200;
    private static final Instant AT = Instant.parse("2016-02-27T10:00:00Z");
    private static final String BODY = "قصف على البلدة: ٣ جرحى. Shelling, 3 injured. Обстрел.";
    private static final String MAIL = """
        From: "A" <a@example.org>
        Subject: =?UTF-8?B?2YLYtdmB?= =?windows-1251?Q?=CE=E1?=
        Date: Sat, 27 Feb 2016 12:00:00 +0200 (EET)
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b 1"

        --b 1
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        =D9=82=D8=B5=D9=81
        --c
        Content-Type: text/html; charset=windows-1256

        <html><body><p>x<br>y<table><tr><td>1<td>2</table></body></html>
        --c--
        --b 1
        Content-Type: text/csv; name*0*=UTF-8''%D9%82; name*1=b.csv
        Content-Disposition: attachment; filename="=?UTF-8?Q?a=2Ecsv?="
        Content-Transfer-Encoding: base64

        YSxiCjEsMgo=
        --b 1
        Content-Type: message/rfc822

        From: b@example.org
        Subject: inner

        within
        --b 1--
        """.replace("\n", "\r\n");
    private static final List<String> FORMS = List.of("hudna sms 1\nzone: Asia/Damascus\n---\nat: 2016-02-27T12:00\nfrom: +963\ntext:\n" + BODY
        + "\n---\nat: x\ntext: y\n---\n",
        "hudna call 1\nlog-no: 7\nopened: 2016-02-27T09:10Z\ncaller-name: N\ntype: allegation\ngist:\n" + BODY,
        "Russian Centre for Reconciliation\n\nViolations\n9 violations, ٢٠ انفجارًا.\n\n| SMM position | a | b | c | d |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n\nAid\n1 200 settlements\n",
        "from;received;message\n+1;2016-02-27T09:10+02:00;" + BODY + "\n", "<html><body>" + BODY + "<p>&amp;&lt;</body></html>");
    private static final List<String> TABLES = List.of("a,b,#c\n1,\"x\ny\",2\n\"3\",4,5\n", "#event,#loc+name\nx,حلب\n",
        "[{\"a\":1,\"b\":\"x\"},{\"a\":null}]", "{\"a\":1}\n{\"b\":[1,{}]}\n", "[[\"#a\",\"#b\"],[1,2]]");

    private static final List<String> FILLED =
        List.of("<?xml version='1.0' ?><data id=\"f\" version=\"1\"><deviceid>d</deviceid><g><a>قصف &amp; &#x202B;3</a><b/></g><h><n>1</n></h><h><n>2</n></h>"
        + "<where>36.2 37.1 0 5</where><orx:meta xmlns:orx=\"http://openrosa.org/xforms\"><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>",
        "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]><data id=\"f\"><x>&a;&b;</x><![CDATA[<x>]]><!-- y --><?z w?></data>");

    @Test void damaged_forms_that_were_filled_in() {
        run("intake-filled", FILLED, Channel.FORM, new Declared(Optional.of("text/xml"), Optional.empty(), Optional.of("f.xml")));
    }

    @Test void damaged_mail() { run("intake-mail", List.of(MAIL, MAIL.replace("\r\n", "\n")), Channel.EMAIL, Declared.NOTHING); }

    @Test void damaged_forms_bulletins_and_pages() {
        for (Channel channel : List.of(Channel.SMS, Channel.TELEPHONE_NOTE, Channel.BULLETIN, Channel.FORM))
            run("intake-forms-" + channel.code(), FORMS, channel, Declared.NOTHING);
    }

    @Test void damaged_tables() {
        run("intake-tables", TABLES, Channel.FILE, new Declared(Optional.empty(), Optional.of("windows-1256"), Optional.of("t.csv")));
    }

    @Test void damaged_workbooks() {
        List<byte[]> books = List.of(Workbooks.shared(List.of(List.of("a", "#b"), List.of("قصف", "x_x000D_y"))),
            Workbooks.inline(List.of(List.of("a"), List.of(BODY))),
            Workbooks.workbook("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>42427.5</v></c><c t=\"b\"><v>1</v></c></row></sheetData>", ""));
        Fuzzing.run("intake-xlsx", IN_AN_ORDINARY_RUN, number -> {
            var mutation = new Mutation(number, List.of("x"));
            byte[] bytes = books.get(mutation.choose(books.size())).clone();
            for (int flips = 1 + mutation.choose(4); flips > 0; flips--) bytes[mutation.choose(bytes.length)] = (byte) mutation.choose(256);
            return input(bytes, Channel.FILE, Declared.NOTHING);
        });
        Fuzzing.run("intake-xlsx-sheet", IN_AN_ORDINARY_RUN, number -> {
            String sheet = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>42427.5</v></c><c t=\"s\"><v>0</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>x</t></is></c></row><row/></sheetData>";
            var mutation = new Mutation(number, List.of(sheet));
            return input(Workbooks.workbook(mutation.of(sheet), mutation.choose(2) == 0 ? "<sst><si><t>a</t></si></sst>"
                : mutation.of("<sst><si><t>a</t><rPh><t>b</t></rPh></si></sst>")), Channel.FILE, Declared.NOTHING);
        });
    }

    @Test void damaged_forms_for_the_field() {
        String survey = "type\tname\tlabel\tlabel::العربية (ar)\trelevant\tconstraint\tchoice_filter\nbegin repeat\tr\tR\tر\t\t\t\ninteger\ta\tA ${b}\tأ\tselected(${b}, 'x') and 1 < 2\t. > 0\t\nend repeat\t\t\t\t\t\t\n"
            + "select_one l\tb\tB\tب\t\t\tg = 'x'\ncalculate\tc\t\t\t\t\t\n";
        String choices = "list_name\tname\tlabel\tg\nl\tx\tX\tx\n";
        Fuzzing.run("intake-xlsform", IN_AN_ORDINARY_RUN, number -> {
            var mutation = new Mutation(number, List.of(survey, choices));
            byte[] bytes = Workbooks.sheets(Map.of("survey", cells(mutation.of(survey)), "choices",
                cells(mutation.choose(3) == 0 ? mutation.of(choices) : choices)));
            if (mutation.choose(4) == 0) bytes[mutation.choose(bytes.length)] = (byte) mutation.choose(256);
            return new Fuzzing.Input() {
                @Override public String call() {
                    var outcome = XlsForm.read("f.xlsx", Bytes.of(bytes));
                    outcome.refusals().forEach(refusal -> Fuzzing.say(refusal.said()));
                    outcome.notes().forEach(Fuzzing::say);
                    if (outcome.form().isPresent() == !outcome.refusals().isEmpty()) throw new IllegalStateException("neither a form nor a reason");
                    return outcome.form().isPresent() ? "form" : "refused";
                }

                @Override public String text() { return Base64.getMimeEncoder().encodeToString(bytes); }
            };
        });
    }

    private static List<List<String>> cells(String text) {
        return text.lines().map(line -> List.of(line.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]", "").split("\t", -1))).toList();
    }

    @Test void damaged_mappings_and_tables_read_through_them() throws IOException {
        List<String> mappings = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "mappings"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) mappings.add(Files.readString(file));
        }
        String table = "Reference_Code,Database_ID,Source,Recording_Date,Violation_Type,Weapons_Used,Neighborhood,City,Latitude,Longitude,Description,Youtube_ID,Video_URL\n"
            + "A,1,S,2016-02-27,Unlawful attacks,Barrel Bomb,Homs,NA,34.7,36.7,d,u,v\nB,2,S,27.2.2016,Other,NA,NA,NA,NA,NA,d,u,v\n";
        Lexicon lexicon = Lexicon.of(Optional.empty(), Gazetteer.own());
        Fuzzing.run("intake-mapping", IN_AN_ORDINARY_RUN, number -> {
            var mutation = new Mutation(number, mappings);
            String mapping = mutation.choose(3) == 0 ? mappings.getLast() : mutation.of(mappings.get(mutation.choose(mappings.size())));
            String damaged = mutation.of(table);
            return new Fuzzing.Input() {
                @Override public String call() { return mapped(mapping, damaged, lexicon); }

                @Override public String text() { return mapping + "\n=====\n" + damaged; }
            };
        });
    }

    private static String mapped(String text, String table, Lexicon lexicon) {
        var outcome = MappingFile.read("m.yaml", text);
        outcome.refusals().forEach(refusal -> Fuzzing.say(refusal.why()));
        if (outcome.mapping().isEmpty()) return "refused";
        var claims = MappedClaims.of(Table.csv(new StringReader(table)), outcome.mapping().get(), lexicon);
        while (claims.hasNext()) switch (claims.next()) {
            case Row.Read read -> read.notes().forEach(Fuzzing::say);
            case Row.SetAside aside -> Fuzzing.say(aside.why());
            case Row.Unreadable(Message why) -> {
                Fuzzing.say(why);
                return "unreadable";
            }
        }
        return "read";
    }

    private static void run(String name, List<String> seeds, Channel channel, Declared declared) {
        Fuzzing.run(name, IN_AN_ORDINARY_RUN, number -> {
            var mutation = new Mutation(number, seeds);
            return input(mutation.ofBytes(mutation.of(seeds.get(mutation.choose(seeds.size())))), channel, declared);
        });
    }

    private static Fuzzing.Input input(byte[] bytes, Channel channel, Declared declared) {
        return new Fuzzing.Input() {
            @Override public String call() { return taken(bytes, channel, declared); }

            @Override public String text() { return Base64.getMimeEncoder().encodeToString(bytes); }
        };
    }

    private static String taken(byte[] bytes, Channel channel, Declared declared) {
        return switch (Take.take(Bytes.of(bytes), channel, AT, declared, _ -> Optional.empty())) {
            case Intake.Taken(Report report) -> {
                Contents.senders(report);
                yield walk(Contents.read(report));
            }
            case Intake.SetAside(Report report, Message why) -> {
                Fuzzing.say(why);
                Contents.senders(report);
                walk(Contents.read(report));
                yield "set aside";
            }
            case Intake.Refused(Message why, Bytes _) -> {
                Fuzzing.say(why);
                yield "refused";
            }
            case Intake.AlreadyHeld _ -> throw new IllegalStateException("nothing is held");
        };
    }

    private static String walk(Content content) {
        switch (content) {
            case Content.Text text -> text.notes().forEach(Fuzzing::say);
            case Content.Mail mail -> mail.parts().forEach(part -> walk(part.content()));
            case Content.Rows rows -> walk(rows.rows().get());
            case Content.Messages messages -> messages.aside().values().forEach(Fuzzing::say);
            case Content.Bulletin bulletin -> bulletin.table().ifPresent(table -> walk(table.get()));
            case Content.Call _, Content.Filled _ -> { }
            case Content.Unreadable(Message why) -> Fuzzing.say(why);
        }
        return content.getClass().getSimpleName();
    }

    private static void walk(Table table) {
        while (table.hasNext()) switch (table.next()) {
            case TableRow.Cells cells -> cells.raw().get();
            case TableRow.Faulty faulty -> Fuzzing.say(faulty.why());
            case TableRow.Ended(Message why) -> {
                Fuzzing.say(why);
                if (table.hasNext()) throw new IllegalStateException("goes on after it could not");
            }
        }
    }

    @Test void a_stream_of_noise_is_no_table() {
        Fuzzing.run("intake-noise", 300, number -> {
            var mutation = new Mutation(number, List.of("x"));
            byte[] noise = new byte[mutation.choose(3_000)];
            for (int i = 0; i < noise.length; i++) noise[i] = (byte) mutation.choose(256);
            return new Fuzzing.Input() {
                @Override public String call() {
                    walk(Contents.table(new ByteArrayInputStream(noise), noise, true, Declared.NOTHING));
                    return "walked";
                }

                @Override public String text() { return new String(noise, StandardCharsets.ISO_8859_1); }
            };
        });
    }
}
