package org.hudna.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.app.Gathered;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.exchange.telling.When;
import org.hudna.app.exchange.telling.Where;
import org.hudna.arms.Weapon;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Said;
import org.hudna.incidents.accounts.Fact;
import org.hudna.incidents.accounts.FactView;
import org.hudna.incidents.accounts.FactView.Concord;
import org.hudna.incidents.accounts.Version;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Standing;
import org.hudna.incidents.ladder.Verification;
import org.hudna.incidents.matching.Score;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** Incidents as text: what was told, by whom, where they agree and differ, how far it is verified, and why these claims are together. */
final class IncidentsOnScreen {

    /** A list longer than this is a file. */
    private static final int MOST = 100;
    private static final int MOST_OPEN = 20;
    private static final int WIDEST_WORDS = 90;
    private static final int WIDEST_PLACE = 40;
    private static final String BETWEEN = " · ";
    private static final String OR = " / ";
    /** A clue that weighs less, in bits, decides nothing; JSON has them all. */
    private static final double LEAST_SHOWN = 0.3;

    private final Screen screen;
    private final ZoneId zone;
    private final Where where;
    private final Function<ActorId, ?> nameOf;
    private final Map<ClaimId, Claim> claims = new HashMap<>();

    IncidentsOnScreen(Screen screen, ZoneId zone, Where where, Function<ActorId, ?> nameOf) {
        this.screen = screen;
        this.zone = zone;
        this.where = where;
        this.nameOf = nameOf;
    }

    void show(Gathered gathered) {
        gathered.events().forEach(event -> event.incident().claims().forEach(claim -> claims.put(claim.id(), claim)));
        List<Gathered.Event> told = gathered.events().stream().filter(event -> !isPlain(event)).sorted(Comparator.comparing(IncidentsOnScreen::from))
            .toList();
        List<Gathered.Event> alone = gathered.events().stream().filter(IncidentsOnScreen::isPlain)
            .sorted(Comparator.comparing(IncidentsOnScreen::from))
            .toList();
        told.stream().limit(MOST).forEach(this::event);
        if (!alone.isEmpty()) alone(alone);
        open(gathered.open());
        if (told.size() > MOST || alone.size() > MOST) screen.say(Message.of("match.more", "n", Math.max(0, told.size() - MOST) + Math.max(0,
            alone.size() - MOST), "json", "--json"));
    }

    /** Of one claim, and nobody decided anything of it: a line says it all. */
    private static boolean isPlain(Gathered.Event event) { return event.isAlone() && event.decisions().isEmpty(); }

    private static Instant from(Gathered.Event event) { return When.around(event.incident().claims()).from(); }

    private void event(Gathered.Event event) {
        List<Claim> all = event.incident().claims();
        screen.say(Message.of("match.event", "id", event.incident().id().code(), "when", When.of(When.ofAll(all), zone), "where", where.ofAll(all),
            "what", what(all)));
        screen.say(Message.of("match.sources", "claims", all.size(), "n", event.view().sources().size(), "sources", names(event.view().sources()
            .names())));
        screen.table(all.stream().map(this::claim).toList());
        facts(event.view().facts());
        verification(event.verification(), event.decisions());
        event.links().forEach(this::link);
        screen.blank();
    }

    private static Message what(List<Claim> all) {
        return Message.of("report.one-of", "options", all.stream().flatMap(claim -> claim.act().stream()).distinct().map(Coded::act).toList());
    }

    private List<String> claim(Claim claim) {
        Said said = claim.said();
        Message source = said.via().isEmpty() ? Message.of("match.source", "source", said.source().name())
            : Message.of("match.source-via", "source", said.source().name(), "via", said.via().get().name());
        String words = claim.coding().words().isEmpty() ? claim.origin().map(origin -> origin.words()).orElse("") : claim.coding().words();
        return List.of("    " + claim.id().code(), screen.text(source), screen.text(Coded.stance(said.stance())),
            words.isEmpty() ? "" : screen.text(Message.of("match.words", "words", Columns.cut(words.replaceAll("\\s+", " "), WIDEST_WORDS))));
    }

    private static List<String> names(Iterable<SourceId> sources) {
        List<String> names = new ArrayList<>();
        sources.forEach(source -> names.add(source.name()));
        return names;
    }

    /** What all agree on and what one source alone says in a line each; every conflict in a line of its own. */
    private void facts(List<FactView> views) {
        List<String> agreed = new ArrayList<>();
        List<String> single = new ArrayList<>();
        for (FactView view : views)
            switch (view.concord()) {
                case SILENT -> { }
                case ONE_SOURCE -> single.add(told(view, names(view.versions().getFirst().sources())));
                case AGREED -> agreed.add(told(view, List.of()));
                case CONFLICT -> screen.say(Message.of("match.conflict", "facts", told(view, List.of())));
            }
        if (!agreed.isEmpty()) screen.say(Message.of("match.agreed", "facts", String.join(BETWEEN, agreed)));
        if (!single.isEmpty()) screen.say(Message.of("match.one-source", "facts", String.join(BETWEEN, single)));
    }

    private String told(FactView view, List<String> by) {
        Message fact = Message.of("match.fact-" + view.fact().code());
        List<String> versions = new ArrayList<>();
        for (Version version : view.versions()) {
            Object said = said(view.fact(), version);
            List<String> sources = view.concord() == Concord.CONFLICT ? names(version.sources()) : by;
            versions.add(screen.text(sources.isEmpty() ? Message.of("match.version", "said", said) : Message.of("match.version-by", "said", said,
                "sources", sources)));
        }
        return screen.text(Message.of("match.fact", "fact", fact, "said", String.join(OR, versions.stream().distinct().toList())));
    }

    /** What a version says, in the reader's language where it is not the source's own words. */
    private Object said(Fact fact, Version version) {
        Claim claim = claims.get(version.claims().getFirst());
        return switch (fact) {
            case ACT -> Coded.act(claim);
            case WEAPON -> Message.of("report.one-of", "options", claim.weapon().stream().map(Weapon::said).toList());
            case TIME -> When.of(claim.happened(), zone);
            case PLACE -> where.of(claim);
            case FIRED_FROM -> where.from(claim);
            case COUNT -> claim.count().<Object>map(Coded::count).orElse(version.said());
            case KILLED -> claim.harm().killed().<Object>map(Coded::count).orElse(version.said());
            case INJURED -> claim.harm().injured().<Object>map(Coded::count).orElse(version.said());
            case MISSING -> claim.harm().missing().<Object>map(Coded::count).orElse(version.said());
            case ACCUSED -> claim.accused().candidates().isEmpty() ? version.said() : Coded.accused(claim.accused(), nameOf);
            case TARGET -> Coded.target(claim, nameOf);
        };
    }

    private void verification(Verification found, List<Decision> decisions) {
        if (found.decided().isPresent()) screen.say(Message.of("decision.stands", "standing", found.standing().said(), "computed",
            new Standing.On(found.computed()).said(), "why", found.reasons()));
        else screen.say(Message.of("match.stands", "standing", found.standing().said(), "why", found.reasons()));
        decisions.forEach(this::decision);
        if (found.isContested()) screen.say(Message.of("match.contested", "sources", names(found.contestedBy())));
        if (found.isEmbargoed()) screen.say("decision.not-to-publish");
    }

    private void decision(Decision made) {
        Ruling ruling = made.ruling();
        Optional<Instant> until = ruling instanceof Ruling.Embargoed(Optional<Instant> end) ? end : Optional.empty();
        Message what = until.map(end -> Message.of("decision.until", "at", end.atZone(zone)))
            .or(() -> ruling.about().map(of -> Message.of("decision.of",
            "what", ruling.said(), "of", of))).orElseGet(ruling::said);
        screen.say(Message.of("decision.made", "what", what, "by", made.by(), "at", made.at().atZone(zone), "why", made.why()));
    }

    private void link(Gathered.Link link) {
        link.judged().ifPresent(judged -> screen.say(Message.of("match.judged", "one", link.one().code(), "other", link.other().code(), "verdict",
            judged.verdict().said(), "by", judged.by(),
            "at", judged.at().atZone(zone))));
        List<String> clues = link.score().parts().stream().filter(part -> Math.abs(part.bits()) >= LEAST_SHOWN)
            .sorted(Comparator.comparingDouble((Score.Part part) -> -Math.abs(part.bits())))
            .map(part -> screen.text(Message.of("match.clue", "clue", part.clue().said(), "level", part.clue().said(part.level()), "bits",
                bits(part.bits())))).toList();
        screen.say(Message.of("match.link", "one", link.one().code(), "other", link.other().code(), "bits", bits(link.score().bits()), "clues",
            String.join(BETWEEN, clues)));
    }

    private String bits(double bits) { return Digits.in(screen.texts().lang(), String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−')); }

    private void alone(List<Gathered.Event> alone) {
        screen.say(Message.of("match.alone", "n", alone.size()));
        List<List<String>> rows = new ArrayList<>();
        for (Gathered.Event event : alone.stream().limit(MOST).toList()) {
            List<Claim> all = event.incident().claims();
            rows.add(List.of("    " + event.incident().id().code(), screen.text(When.of(When.ofAll(all), zone)),
                Columns.cut(screen.text(where.ofAll(all)), WIDEST_PLACE), screen.text(what(all)),
                all.getFirst().said().source().name()));
        }
        screen.table(rows);
        screen.blank();
    }

    private void open(List<Gathered.Link> open) {
        if (open.isEmpty()) return;
        screen.say(Message.of("match.open", "n", open.size(), "judgements", "--judgements"));
        open.stream().limit(MOST_OPEN).forEach(this::link);
        screen.blank();
    }
}
