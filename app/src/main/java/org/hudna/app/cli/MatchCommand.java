package org.hudna.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hudna.app.ClaimsFrom;
import org.hudna.app.Gathered;
import org.hudna.app.Gathering;
import org.hudna.app.exchange.ClaimsTable;
import org.hudna.app.exchange.IncidentsJson;
import org.hudna.app.exchange.telling.Where;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Written;
import org.hudna.incidents.ladder.DecisionFile;
import org.hudna.incidents.matching.Judgement;
import org.hudna.incidents.matching.JudgementFile;
import org.hudna.incidents.matching.Weights;
import org.hudna.terms.Terms;
import org.hudna.where.Gazetteer;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hudna match}: which claims of a file speak of one incident, and why; what they agree and differ on. Exits 1 where the file or a judgement
 * cannot be read.
 */
@Command(name = "match", description = "Gather the claims of a file into incidents, and say why these are together.")
public final class MatchCommand implements Callable<Integer> {

    /** What is said of rows that name somebody, where no agreement says who there is. */
    private static final Set<String> NOBODY_KNOWN = Set.of("claims.actor-unknown", "claims.holder-unknown");

    @Mixin private Options options;
    @Parameters(index = "0", paramLabel = "CLAIMS",
        description = "a CSV or JSON file as CLAIMS.md describes it; the incident may be missing and is not looked at") private Path claims;
    @Option(names = "--mapping", paramLabel = "NAME|FILE", description = "what the columns of another's table mean, as MAPPINGS.md describes it")
    private Path mapping;
    @Option(names = "--agreement", paramLabel = "AGREEMENT",
        description = "whose zone, actors and places the file uses; default: the one in whose folder it lies") private String agreement;
    @Option(names = "--zone", paramLabel = "ZONE", description = "of times that state none; default: the agreement's") private String zone;
    @Option(names = "--judgements", paramLabel = "FILE",
        description = "people's judgements, which always win: claim,claim,same|different|unsure,by,at") private Path judgements;
    @Option(names = "--decisions", paramLabel = "FILE",
        description = "what people decided of incidents, shown beside what is computed: incident,decision,of,by,at,why") private Path decisions;
    @Option(names = "--weights", paramLabel = "FILE",
        description = "use these weights; where there is no such file, keep the weights learned from this run in it") private Path weights;
    @Option(names = "--gazetteer", paramLabel = "FILE", description = "places to look in, over the program's own; may be repeated")
    private List<Path> gazetteers = List.of();
    @Option(names = "--as-of", paramLabel = "TIME", description = "as it was known then; default: everything that is known") private String asOf;
    @Option(names = "--out", paramLabel = "FILE", description = "the claims again as CSV, with their incident filled in, for hudna assess")
    private Path out;
    @Option(names = "--json", description = "answer as JSON") private boolean json;

    private MatchCommand() {}

    public static MatchCommand command() { return new MatchCommand(); }

    /** What the file is read with. */
    private record Setting(Lexicon lexicon, ZoneId zone, Where where, Function<ActorId, ?> nameOf, boolean isAgreed) {}

    @Override public Integer call() throws IOException {
        Screen screen = options.screen();
        for (Path file : Stream.of(claims, judgements, decisions).filter(Objects::nonNull).toList())
            if (!Files.isRegularFile(file)) return refuse(screen, Message.of("cli.no-file", "file", file.toString()), 2);
        Optional<ClaimsFrom> from = mapping == null ? Optional.of(new ClaimsFrom.Ours()) : MappingOnDisk.readUngathered(screen, mapping);
        if (from.isEmpty()) return 2;
        Optional<Setting> setting = setting(screen);
        if (setting.isEmpty()) return 2;
        ZoneId clock = setting.get().zone();
        Optional<Instant> known = asOf == null ? Optional.of(CheckCommand.NOW_AND_EVER) : AssessCommand.instant(asOf, clock);
        if (known.isEmpty()) return refuse(screen, Message.of("cli.not-a-time", "time", asOf), 2);
        JudgementFile judged = judged(clock);
        judged.refused().forEach(why -> screen.problem(Message.of("cli.in-file", "file", judgements.toString(), "what", why)));
        DecisionFile decided = decided(clock);
        decided.refused().forEach(why -> screen.problem(Message.of("cli.in-file", "file", decisions.toString(), "what", why)));
        if (!judged.refused().isEmpty() || !decided.refused().isEmpty()) return 1;
        boolean kept = weights != null && Files.isRegularFile(weights);
        Optional<Weights> given = kept ? Weights.find(Files.readString(weights)) : Optional.empty();
        if (kept && given.isEmpty()) return refuse(screen, Message.of("match.weights-unread", "file", weights.toString()), 2);
        Gathered gathered = Gathering.run(claims, from.get(), setting.get().lexicon(), known.get(), judged.given(), decided.made(), given);
        return tell(screen, setting.get(), known.get(), from.get(), gathered);
    }

    private static int refuse(Screen screen, Message why, int exit) {
        screen.problem(why);
        return exit;
    }

    /** Empty where something that was given cannot be used, which is told. */
    private Optional<Setting> setting(Screen screen) throws IOException {
        Optional<Gazetteer> gazetteer = AssessCommand.gazetteer(screen, gazetteers);
        if (gazetteer.isEmpty()) return Optional.empty();
        Path beside = claims.toAbsolutePath().getParent();
        boolean lies = agreement == null && AgreementFolder.isAgreement(beside);
        Optional<Terms> terms = agreement == null && !lies ? Optional.empty() : AssessCommand.terms(screen, lies ? beside.toString() : agreement);
        if (terms.isEmpty() && (lies || agreement != null)) return Optional.empty();
        Optional<ZoneId> own = terms.map(Terms::zone);
        if (zone != null) {
            own = zone();
            if (own.isEmpty()) refuse(screen, Message.of("match.not-a-zone", "zone", zone), 2);
            if (own.isEmpty()) return Optional.empty();
        }
        Lexicon lexicon = terms.map(known -> AgreementFolder.lexicon(known, gazetteer.get())).orElseGet(() -> Lexicon.of(Optional.empty(),
            gazetteer.get()));
        Where where = terms.map(known -> new Where(known, options.lang)).orElseGet(() -> new Where(place -> place.code(), options.lang));
        return Optional.of(new Setting(new Lexicon(own, lexicon.actors(), lexicon.places(), lexicon.exceptions(), lexicon.gazetteer()),
            own.orElse(ZoneOffset.UTC), where,
            terms.<Function<ActorId, ?>>map(known -> known::nameOf).orElse(ActorId::code), terms.isPresent()));
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private JudgementFile judged(ZoneId clock) throws IOException {
        if (judgements == null) return new JudgementFile(List.of(), List.of());
        try (Reader reader = Files.newBufferedReader(judgements)) {
            return JudgementFile.read(reader, text -> AssessCommand.instant(text, clock));
        }
    }

    private DecisionFile decided(ZoneId clock) throws IOException {
        if (decisions == null) return DecisionFile.NONE;
        try (InputStream bytes = Files.newInputStream(decisions)) {
            return DecisionFile.read(bytes, text -> AssessCommand.instant(text, clock));
        }
    }

    private int tell(Screen screen, Setting setting, Instant known, ClaimsFrom from, Gathered gathered) throws IOException {
        RowsOnScreen rows = new RowsOnScreen(screen, claims.getFileName().toString(), false);
        gathered.notes().forEach(note -> rows.note(note.row(), note.what()));
        gathered.aside().forEach(rows::aside);
        gathered.broken().ifPresent(rows::unreadable);
        rows.close();
        if (!setting.isAgreed() && gathered.notes().stream().anyMatch(note -> isOfNobodyKnown(note.what())))
            screen.problem(Message.of("match.no-agreement"));
        if (!gathered.unknown().isEmpty()) screen.problem(Message.of("match.unknown", "claims", gathered.unknown().stream().map(ClaimId::code)
            .toList()));
        gathered.overruled().forEach(over -> screen.problem(Message.of("match.overruled", "one", over.word().one().code(), "other", over.word()
            .other().code(),
            "verdict", over.word().verdict().said(), "by", over.word().by(), "later", over.by().by())));
        gathered.stray().forEach(stray -> screen.problem(stray.now().isPresent()
            ? Message.of("decision.moved", "incident", stray.decision().event().code(), "now", stray.now().get().code(), "by", stray.decision().by())
            : Message.of("decision.stray", "incident", stray.decision().event().code(), "by", stray.decision().by())));
        if (json) json(screen, setting, known, gathered);
        else {
            new IncidentsOnScreen(screen, setting.zone(), setting.where(), setting.nameOf()).show(gathered);
            screen.say(Message.of("match.counts", "claims", gathered.claims().size(), "events", gathered.events().size(),
                "alone", gathered.events().stream().filter(Gathered.Event::isAlone).count(), "aside", gathered.aside().size()));
        }
        keep(screen, from, gathered);
        if (!json) screen.say("match.as-told");
        return gathered.broken().isPresent() ? 1 : 0;
    }

    /** Rows wrap what they say of a cell in where it stands. */
    private static boolean isOfNobodyKnown(Message note) {
        return NOBODY_KNOWN.contains(note.id()) || note.holes().values().stream().anyMatch(hole -> hole instanceof Message inner && isOfNobodyKnown(inner));
    }

    private void json(Screen screen, Setting setting, Instant known, Gathered gathered) throws IOException {
        Writer writer = new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8);
        IncidentsJson.write(writer, gathered, known, setting.zone(), options.lang);
        writer.flush();
        screen.blank();
    }

    /** Files that were asked for; told apart from the answer where that is for a program. */
    private void keep(Screen screen, ClaimsFrom from, Gathered gathered) throws IOException {
        if (weights != null && !Files.exists(weights)) {
            Files.writeString(weights, gathered.weights().text());
            screen.problem(Message.of("match.weights-kept", "file", weights.toString()));
        }
        if (out == null) return;
        Map<ClaimId, String> events = new HashMap<>();
        gathered.events().forEach(event -> event.incident().claims().forEach(claim -> events.put(claim.id(), event.incident().id().code())));
        Path part = out.resolveSibling(out.getFileName() + ".part");
        AtomicLong next = new AtomicLong();
        try (BufferedWriter writer = Files.newBufferedWriter(part)) {
            ClaimsTable.write(row -> from.written(claims, row), row -> Optional.ofNullable(gathered.claims().get(next.getAndIncrement()))
                .map(claim -> filled(row, claim, events)).orElse(row), writer);
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        screen.problem(Message.of("cli.written", "file", out.toString()));
    }

    /** With its incident and its own id; an incident that the file named otherwise is kept beside. */
    private static Written filled(Written row, ClaimId claim, Map<ClaimId, String> events) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("incident", events.get(claim), "claim", claim.code()));
        String named = row.cells().getOrDefault("incident", "");
        if (!named.isEmpty() && !named.equals(events.get(claim))) cells.put("incident_before", named);
        return ClaimsTable.with(row, cells);
    }
}
