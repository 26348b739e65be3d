package org.hudna;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hudna.WordFiles.Anatomy;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.where.SpotClass;
import org.hudna.assessment.Missing;
import org.hudna.assessment.Verdict;
import org.hudna.claims.Said;
import org.hudna.incidents.matching.Clue;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Expr;
import org.hudna.terms.Slots;
import org.hudna.terms.Status;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** The three languages are level, complete and used: what one reader is told, every reader is told. */
class WordsTest {
    /** Ids whose last part comes from a closed list: code says {@code Message.of("deed." + deed.code())}. To add one, add a line. */
    static final Map<String, Set<String>> BEGINNINGS = new LinkedHashMap<>();

    static {
        from("deed.", Deed.values());
        from("spot.", SpotClass.values());
        from("target.", TargetKind.values());
        from("weapon.", WeaponKind.values());
        for (String said : new String[] {"api.problem-", "api.detail-"})
            from(said, "not-understood", "not-signed-in", "not-allowed", "not-found", "no-such-method", "key-taken", "too-large", "unknown-type",
                "refused", "too-many",
                "broken", "unavailable");
        from("because.", org.hudna.assessment.Test.values());
        from("bulletin.means-", org.hudna.claims.Means.values());
        from("bulletin.sighting-", org.hudna.claims.Sighting.values());
        from("bulletin.sighting-", "unsaid");
        from("bulletin.assessed-", org.hudna.claims.Assessed.values());
        from("bulletin.rule-", org.hudna.claims.CountingRule.values());
        from("bulletin.tally-", org.hudna.claims.Tally.Precision.values());
        from("bulletin.edition-", "restricted", "task-force", "public");
        from("bulletin.edition-shows-", "restricted", "task-force", "public");
        from("bulletin.method-", "counting", "accounts", "exposure", "previous", "ranges");
        from("bulletin.table-", "glance", "areas", "outcomes", "clauses", "ladder", "incidents", "rows", "came", "went", "altered");
        from("bulletin.head-", "incident", "when", "where", "act", "killed", "injured", "standing", "position", "location", "means", "number",
            "observation", "description",
            "weapon", "date-time", "rows");
        from("cli.column-", "incident", "when", "where", "finding", "clauses", "decides");
        from("cli.explain-step-", "true", "false", "unknown");
        from("clue.", Clue.values());
        for (Clue clue : Clue.values()) from("clue.level-", clue.levels().toArray(String[]::new));
        from("kind.", Missing.Kind.values());
        from("ladder.", org.hudna.incidents.ladder.Rung.values());
        from("ladder.", "unverifiable", "discounted", "duplicate-of", "not-a-violation", "reopened", "recording-examined", "evidence-examined",
            "contested",
            "settled", "embargoed", "released");
        from("language.", "ar", "en", "ru");
        from("list.", "actor", "actor-kind", "attribution", "binding", "clause", "clause-status", "condition", "condition-kind", "deed", "exception",
            "instrument",
            "instrument-kind", "key", "length-unit", "moment", "place", "place-kind", "raised-by", "renewal", "rule", "shape", "side", "spot",
            "status", "step", "target", "time-unit",
            "unnamed-target", "weapon", "where-name");
        from("match.fact-", org.hudna.incidents.accounts.Fact.values());
        from("match.judged-", org.hudna.incidents.matching.Judgement.Verdict.values());
        from("missing.which-", "addressed", "act", "weapon", "target", "place", "origin");
        from("basis.", org.hudna.claims.Accused.Basis.values());
        from("place.because-", org.hudna.where.Candidate.Because.values());
        from("outcome.", "violation", "undetermined", "exempt", "no_breach", "not_covered");
        from("reading.because-", org.hudna.claims.reading.Reason.values());
        from("reading.harmed-", org.hudna.claims.reading.People.Fate.values());
        from("reading.kind-", org.hudna.claims.reading.Kind.values());
        from("reading.slot-", org.hudna.claims.reading.Slot.values());
        from("reason.", Verdict.Reason.values());
        from("people.verb-", "read-situation", "read-incident", "read-counts", "read-tiles", "read-ledger", "read-health", "follow-changes",
            "read-law", "fetch-forms", "read-watch", "hand-over", "check-line", "tell-step", "submit-report", "read-inbox", "read-report",
                "take-report", "close-report", "accept-claim",
            "correct-claim", "withdraw-claim", "judge", "match-again", "decide", "embargo", "release", "determine", "read-history", "read-bulletin",
            "draft-bulletin", "publish-bulletin", "adopt-terms",
            "adopt-places", "sign-mapping", "adopt-form", "look-at-position", "look-at-sender", "read-looks", "ask-erasure", "approve-erasure",
            "place-hold", "lift-hold", "own-account", "read-people", "invite", "give-roles", "suspend", "ask-recovery", "approve-recovery",
            "issue-token", "revoke-token", "read-metrics");
        from("door.setting-", "listen", "port", "origin", "tls-certificate", "tls-key", "data", "database", "lock-database", "language",
            "session-minutes",
            "requests-per-minute", "largest-request", "proxies", "watched-folder", "sms-secret", "sms-fields", "cadence-seconds",
            "line-check-hours", "log");
        from("watch.did-", "handed", "taken", "checked", "told");
        from("step.state-", org.hudna.assessment.StepState.Is.values());
        from("step.end-", "done", "not-done", "not-needed");
        from("watch.line-", "voice", "secure-voice", "messenger", "radio", "fax", "face-to-face");
        from("watch.answered-", "answered", "late", "no-answer", "refused", "line-down");
        from("watch.adopted-", "terms", "places", "mapping", "form");
        from("desk.channel-", org.hudna.intake.Channel.values());
        from("agreement.is-", org.hudna.terms.Binding.Is.values());
        from("agreement.kind-", org.hudna.terms.Instrument.Kind.values());
        from("agreement.norm-", Clause.Norm.values());
        from("inbox.show-", "waiting", "mine", "taken", "closed");
        from("inbox.empty-", "waiting", "mine", "taken", "closed");
        for (String said : new String[] {"inbox.done-", "inbox.many-"}) from(said, "take", "release", "close");
        from("inbox.did-", "taken", "released", "closed", "reopened", "accepted", "corrected", "withdrawn", "judged", "noted", "held");
        from("inbox.closing-", "claims-made", "nothing-in-it", "same-as-another", "unreadable");
        from("inbox.counting-", "stands", "corrected", "withdrawn");
        from("inbox.verdict-", org.hudna.incidents.matching.Judgement.Verdict.values());
        from("inbox.event-", "received", "taken", "released", "closed", "reopened", "linked", "claim-made", "claim-corrected", "sender-noted",
            "looked", "other");
        from("inbox.link-", "part-of", "changes");
        from("inbox.column-", "source", "via", "stance", "act", "from", "to", "place", "weapon", "actor", "called", "target", "killed", "injured",
            "missing", "words",
            "incident", "account", "learned", "extent", "basis", "coder", "url", "grade", "count", "lat", "lon", "error", "spot", "inside",
            "outside", "held-by", "fired-from", "notice", "conclusion");
        from("proof.level-", "none-asked", "not-met", "met", "unanimous");
        from("proof.absence-", "ahead", "fork-claimed", "does-not-know-us", "refused", "timeout", "unreachable", "cut-off", "server-error", "busy",
            "no-address",
            "interrupted", "bad-answer", "not-with-this-key");
        from("proof.reason-", "other-origin", "unknown-log", "older-not-signed", "newer-not-signed", "no-contradiction", "not-proven");
        from("proof.check-", "out-of-range", "wrong-length");
        from("accounts.name-", "ar", "en", "ru");
        from("door.way-", "passkey", "password", "totp");
        from("role.", org.hudna.bulletin.Role.values());
        from("sentences.", Clause.Norm.values());
        from("sentences.", Slots.Limit.values());
        from("sentences.", "minutes", "hours", "days", "weeks", "months", "years");
        from("sentences.condition-", Condition.Kind.values());
        from("sentences.name-", Expr.Name.values());
        from("tables.", "disk-full", "locked", "unreachable", "other-version", "earlier-version", "gap", "corrupt", "broken");
        from("incident.concord-", org.hudna.incidents.accounts.FactView.Concord.values());
        from("situation.facet-", "act", "weapon", "target", "accused", "responsible", "clause", "finding", "outcome", "standing", "computed",
            "contested", "embargoed",
            "casualties", "sensitivity", "area", "source");
        for (String said : new String[] {"situation.contested-", "situation.embargoed-"}) from(said, "yes", "no");
        from("situation.casualties-", "yes", "perhaps", "no", "unsaid");
        from("situation.sensitivity-", "ordinary", "restricted");
        for (String said : new String[] {"help.step-", "help.do-"})
            from(said, "watch", "inbox", "report", "accept", "incident", "finding", "decision", "bulletin", "code",
            "record");
        for (String said : new String[] {"help.term-", "help.means-"}) from(said,
            "report", "claim", "relay", "account", "incident", "instrument", "clause", "exception", "bound", "finding", "would-breach", "exempt",
            "allowed", "not-covered",
            "no-breach", "undetermined", "ladder", "received", "possible", "probable", "corroborated", "determined", "contested",
            "embargo", "edition", "bulletin", "learned", "as-of", "position", "look", "record", "root", "head",
            "cosigned", "proof", "erasure", "hold");
        from("stance.", Said.Stance.values());
        from("status.", Status.What.values());
        from("test.", org.hudna.assessment.Test.values());
        from("trace.", "place.unsaid", "origin.unsaid");
        from("verdict.", "would-breach", "allowed", "not-covered", "no-breach", "undetermined");
    }

    /** What may stand in Latin letters in an Arabic or Russian text: names of formats, commands and files. */
    static final Set<String> LATIN = Set.of("CSV", "JSON", "GeoJSON", "HXL", "YAML", "UTF", "BOM", "PDF", "XLSX", "HTML", "URL", "UTC", "GMT", "WGS",
        "MGRS", "UTM", "ISO", "RFC",
        "JDK", "PEM", "hudna", "csv", "json", "geojson", "yaml", "md", "html", "help");

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]*[a-z0-9])+");
    private static final Pattern BEGINNING = Pattern.compile("[a-z0-9-]+\\.([a-z0-9-]+\\.)*([a-z0-9-]*-)?");
    private static final Pattern FILE = Pattern.compile(".*\\.(csv|db|json|geojson|yaml|yml|md|txt|html|properties|zip|xlsx|pdf|css|js|mjs|jte)");
    private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}\\d-]*\\p{IsLatin}[\\p{IsLatin}\\d-]*");
    /** Files and options are named as they are typed. */
    private static final Pattern IN_A_SHELL = Pattern.compile("--[a-z-]+|[A-Za-z0-9_-]+\\.(csv|json|geojson|yaml|md|txt|html)");
    /** A model's name, such as 2S3 or BM-21: it has a digit, and only capital letters. */
    private static final Pattern DESIGNATION = Pattern.compile("(?=.*\\d)[A-Z\\d-]+");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{IsArabic}\\p{IsCyrillic}]+");
    /** CLDR's plural categories; a key such as {@code =1} may stand for one that means that number alone. */
    private static final Map<Lang, Map<String, String>> FORMS = Map.of(
        Lang.AR, Map.of("zero", "=0", "one", "=1", "two", "=2", "few", "few", "many", "many", "other", "other"),
        Lang.EN, Map.of("one", "=1", "other", "other"),
        Lang.RU, Map.of("one", "one", "few", "few", "many", "many", "other", "other"));
    private static final Pattern IN_A_TEMPLATE = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+-?)\"");
    /** Letters between two tags. */
    private static final Pattern WORDS_IN_A_TEMPLATE = Pattern.compile(">[^<>]*\\p{L}{2,}[^<>]*<");
    private static final Map<Lang, Map<String, Anatomy>> ANATOMIES = new EnumMap<>(Lang.class);

    private static void from(String beginning, Enum<?>... constants) {
        from(beginning, Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).toArray(String[]::new));
    }

    private static void from(String beginning, String... endings) {
        BEGINNINGS.computeIfAbsent(beginning, _ -> new TreeSet<>()).addAll(Arrays.asList(endings));
    }

    @Test void every_file_stands_in_all_three_folders_and_in_the_index() {
        for (Lang lang : Lang.values())
            assertEquals(WordFiles.listed(), WordFiles.topics(lang), "words/topics.txt and the files in words/" + lang.tag());
    }

    @Test void every_text_has_an_id_that_begins_with_its_file_and_loads() {
        for (Lang lang : Lang.values()) assertEquals(WordFiles.texts(lang).keySet(), Texts.of(lang).ids());
    }

    @Test void the_three_languages_have_the_same_texts() {
        Set<String> english = WordFiles.texts(Lang.EN).keySet();
        for (Lang lang : Lang.values()) {
            assertEquals(Set.of(), without(english, WordFiles.texts(lang).keySet()), "missing in " + lang.tag());
            assertEquals(Set.of(), without(WordFiles.texts(lang).keySet(), english), "in " + lang.tag() + ", but not in en");
        }
    }

    @Test void the_three_languages_have_the_same_holes_and_choices() {
        var offences = new TreeSet<String>();
        Map<String, String> english = WordFiles.texts(Lang.EN);
        eachText((lang, id) -> {
            if (!english.containsKey(id)) return;
            var here = anatomy(lang, id);
            var there = anatomy(Lang.EN, id);
            if (!bare(here.holes()).equals(bare(there.holes())))
                offences.add(id + ": " + lang.tag() + " has " + here.holes() + ", en " + there.holes());
            if (!here.choices().equals(there.choices()))
                offences.add(id + ": " + lang.tag() + " chooses " + here.choices() + ", en " + there.choices());
        });
        assertEquals(Set.of(), offences);
    }

    @Test void every_count_has_all_the_forms_of_its_language() {
        var offences = new TreeSet<String>();
        eachText((lang, id) -> anatomy(lang, id).counts().forEach((hole, keys) -> FORMS.get(lang).forEach((form, exact) -> {
            if (!keys.contains(form) && !keys.contains(exact))
                offences.add(lang.tag() + " " + id + ": {" + hole.replaceAll("@.*", "") + "} lacks " + form);
        })));
        assertEquals(Set.of(), offences);
    }

    @Test void no_text_is_blank_or_formats_in_a_way_of_its_own() {
        var offences = new TreeSet<String>();
        eachText((lang, id) -> {
            var anatomy = anatomy(lang, id);
            if (anatomy.seen().isBlank() && anatomy.holes().isEmpty()) offences.add(lang.tag() + " " + id + " is blank");
            anatomy.strange().forEach(type -> offences.add(lang.tag() + " " + id + " has {" + type + "}; plain, plural, select and number are ours"));
        });
        assertEquals(Set.of(), offences);
    }

    @Test void each_text_is_in_its_own_script() {
        var offences = new TreeSet<String>();
        eachText((lang, id) -> {
            Pattern foreign = lang == Lang.EN ? OTHER_SCRIPT : LATIN_WORD;
            foreign.matcher(IN_A_SHELL.matcher(anatomy(lang, id).seen()).replaceAll(" ")).results().map(match -> match.group())
                .filter(word -> !LATIN.contains(word) && !DESIGNATION.matcher(word).matches())
                .forEach(word -> offences.add(lang.tag() + " " + id + ": " + word));
        });
        assertEquals(Set.of(), offences);
    }

    @Test void every_id_in_code_has_a_text() {
        Set<String> ids = WordFiles.texts(Lang.EN).keySet();
        var offences = new TreeSet<String>();
        idsInCode().forEach((id, where) -> {
            if (!ids.contains(id)) offences.add(id + " (" + where + ")");
        });
        BEGINNINGS.forEach((beginning, endings) -> endings.forEach(ending -> {
            if (!ids.contains(beginning + ending)) offences.add(beginning + ending + " (a constant)");
        }));
        assertEquals(Set.of(), offences, "ids without a text");
    }

    @Test void every_beginning_of_an_id_in_code_is_declared() {
        var offences = new TreeSet<String>();
        strings((text, where) -> {
            if (BEGINNING.matcher(text).matches() && isTopic(text) && !BEGINNINGS.containsKey(text)) offences.add("\"" + text + "\" (" + where + ")");
        });
        assertEquals(Set.of(), offences, "declare them in WordsTest, with the constants that follow");
    }

    @Test void every_declared_beginning_stands_in_code() {
        var idle = new TreeSet<>(BEGINNINGS.keySet());
        strings((text, _) -> idle.remove(text));
        assertEquals(Set.of(), idle, "no code says a text that begins so");
    }

    @Test void every_text_has_a_use() {
        Set<String> used = new HashSet<>(idsInCode().keySet());
        BEGINNINGS.forEach((beginning, endings) -> endings.forEach(ending -> used.add(beginning + ending)));
        assertEquals(Set.of(), without(WordFiles.texts(Lang.EN).keySet(), used), "texts that no code says");
    }

    @Test void every_sentence_in_code_fills_the_holes_of_its_text() {
        Map<String, String> english = WordFiles.texts(Lang.EN);
        var offences = new TreeSet<String>();
        for (var call : MessageCalls.in(allSources())) {
            if (!english.containsKey(call.id()) || !call.known()) continue;
            Set<String> empty = without(bare(anatomy(Lang.EN, call.id()).holes()), call.holes());
            Set<String> idle = without(call.holes(), bare(anatomy(Lang.EN, call.id()).holes()));
            if (!empty.isEmpty()) offences.add(call.where() + " " + call.id() + " leaves empty " + empty);
            if (!idle.isEmpty()) offences.add(call.where() + " " + call.id() + " has no hole for " + idle);
        }
        assertEquals(Set.of(), offences);
    }

    private static void eachText(BiConsumer<Lang, String> look) {
        for (Lang lang : Lang.values()) WordFiles.texts(lang).keySet().forEach(id -> look.accept(lang, id));
    }

    private static Anatomy anatomy(Lang lang, String id) {
        return ANATOMIES.computeIfAbsent(lang, it -> {
            var all = new TreeMap<String, Anatomy>();
            WordFiles.texts(it).forEach((key, text) -> all.put(key, read(it, key, text)));
            return all;
        }).get(id);
    }

    private static Anatomy read(Lang lang, String id, String text) {
        try {
            return Anatomy.of(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new AssertionError(lang.tag() + " " + id + " is no ICU message: " + e.getMessage(), e);
        }
    }

    /** Strings in the code that look like an id of one of our topics, and where each stands. */
    private static Map<String, String> idsInCode() {
        var ids = new TreeMap<String, String>();
        strings((text, where) -> {
            if (ID.matcher(text).matches() && isTopic(text) && !FILE.matcher(text).matches()) ids.putIfAbsent(text, where);
        });
        for (var call : MessageCalls.in(allSources())) ids.putIfAbsent(call.id(), call.where());
        return ids;
    }

    private static void strings(BiConsumer<String, String> look) {
        for (var source : allSources()) source.strings().forEach(text -> look.accept(text, source.name()));
        for (String template : Sources.templates())
            IN_A_TEMPLATE.matcher(template).results().forEach(found -> look.accept(found.group(1), "a template"));
    }

    @Test void a_template_says_whole_sentences_and_those_with_holes_are_made_in_code() {
        var offences = new TreeSet<String>();
        for (String template : Sources.templates()) {
            if (template.contains("Message.of("))
                offences.add(template.lines().filter(line -> line.contains("Message.of(")).findFirst().orElseThrow());
            WORDS_IN_A_TEMPLATE.matcher(template.replaceAll("(?s)@`|<%--.*?--%>|\\$\\{.*?}|@[\\w.]+\\([^\\n]*|@(else|end\\w+|import[^\\n]*|param[^\\n]*)", "")).results()
                .map(found -> found.group().replaceAll("[<>]", "").strip()).filter(text -> !LATIN.contains(text)).forEach(offences::add);
        }
        assertEquals(Set.of(), offences, "words that stand in a template are in one language only");
    }

    private static Collection<Sources.Source> allSources() {
        return Stream.of("core", "app").flatMap(module -> Sources.main(module).stream()).toList();
    }

    private static boolean isTopic(String id) {
        return WordFiles.listed().contains(id.substring(0, id.indexOf('.')));
    }

    private static Set<String> bare(Set<String> holes) {
        return holes.stream().map(WordFiles::bare).collect(toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        var rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
