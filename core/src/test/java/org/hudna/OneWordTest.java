package org.hudna;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

/** One notion has one word in Arabic and in Russian, as GLOSSARY.md has it: a second word would look like a second thing. */
class OneWordTest {
    private static final List<Retired> RETIRED = List.of(
        new Retired(Lang.AR, "زعم, a claim", "إفاد|ادعاء|ادّعاء|يدّع|ادُّع|ادّع[ىت]", Set.of()),
        new Retired(Lang.AR, "زعم, a claim", arabic("قول|أقوال"), Set.of(
            "help.means-claim", "help.means-relay", "claims.grade-unknown", // what a source says, by which the notion is explained
            "help.means-corroborated", // what people say, as against evidence
            "reading.kind-statement", "reading.because-speech", // a statement read in a text, and a verb of saying
            "trace.in-force.contested")), // who said that an instrument is in force
        new Retired(Lang.AR, "حادثة, an incident", arabic("حادث"), Set.of()),
        new Retired(Lang.AR, "بلاغ, a report", arabic("تقرير|تقارير"), Set.of(
            "deed.report", // an act that an agreement asks for
            "door.demo", // what others made public
            "cli.more-set-aside", "cli.more-notes", // what the program writes
            "incident.leaf-decide", "people.verb-decide")), // to decide, not a report
        new Retired(Lang.AR, "خريطة أعمدة, a mapping", arabic("مطابقة|مطابقات|مواءمة|تخطيط"), Set.of(
            "incident.entry-weights")), // the matching of claims
        new Retired(Lang.AR, "استمارة, a form of the field", arabic("نموذج|نماذج"), Set.of(
            "api.form-broken", "api.no-file", "incident.sent-already")), // what a browser sends
        new Retired(Lang.RU, "схема соответствия, a mapping", "(?iu)сопоставлени", Set.of(
            "incident.entry-weights")), // the matching of claims
        new Retired(Lang.RU, "сообщение, a report", "(?<!\\p{L})донесени", Set.of()),
        new Retired(Lang.RU, "инцидент, an incident", "происшестви", Set.of()),
        new Retired(Lang.RU, "версия, an account",
        "(?iu)сообщени\\p{L}+ (верно|расход|приводят)|по (этому|всем) сообщени|сообщение источника", Set.of()));

    /** A word that once stood for the notion, and the texts in which it means something else. */
    private record Retired(Lang lang, String instead, String pattern, Set<String> meaningSomethingElse) {
        private Set<String> uses() {
            var found = new TreeSet<String>();
            for (Map.Entry<String, String> text : WordFiles.texts(lang).entrySet())
                if (Pattern.compile(pattern).matcher(text.getValue()).find()) found.add(text.getKey());
            return found;
        }
    }

    /** The noun alone, with what Arabic writes in one word with it: and, by, to, the; the dual, the accusative, his or her. */
    private static String arabic(String noun) {
        return "(?<!\\p{L})[وف]?[بكل]?(ال|لل)?(" + noun + ")\\p{M}*(ان|ين|ا|ه|ها|هم)?\\p{M}*(?!\\p{L})";
    }

    @Test void a_notion_of_the_glossary_has_one_word() {
        var offences = new TreeSet<String>();
        for (Retired word : RETIRED)
            for (String id : word.uses())
                if (!word.meaningSomethingElse().contains(id)) offences.add(word.lang().tag() + " " + id + " (say " + word.instead() + ")");
        assertEquals(Set.of(), offences);
    }

    @Test void no_exception_is_idle() {
        var idle = new TreeSet<String>();
        for (Retired word : RETIRED)
            for (String id : word.meaningSomethingElse()) if (!word.uses().contains(id)) idle.add(id);
        assertEquals(Set.of(), idle);
    }
}
