package org.hudna.app.room;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Answered;
import org.hudna.app.journal.Entry.Line;
import org.hudna.app.journal.Entry.LineChecked;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.PasswordHash;
import org.hudna.app.people.Person;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.bulletin.issue.Days;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.hudna.terms.reading.TermsReader;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * The first weeks of a truce, put into a running service by invented people: an agreement, claims that were coded from public reports, and messages
 * of our own that wait to be read. The record's clock is led through those weeks meanwhile, so that what was known can be looked at day by day; each
 * page says so. Done again, it changes nothing.
 */
public final class Demonstration {

    /** Letters of a password, of 32 each: 80 bits. */
    private static final int PASSWORD = 16;
    private static final java.time.Duration PATIENCE = java.time.Duration.ofMinutes(1);
    private static final String AGREEMENT = "sy-coh-2016";
    /** Before the truce began. */
    private static final Instant EVE = Instant.parse("2016-02-26T12:00:00Z");
    /** When what a day brought had been coded, on the morning after it. */
    private static final LocalTime CODED = LocalTime.of(6, 0);
    private static final LocalTime ISSUED = LocalTime.of(19, 0);
    /** What happened after that comes in one table, at the true time: the watch has something new to look at. */
    private static final LocalDate LAST = LocalDate.of(2016, 3, 21);
    private static final Days FIRST_WEEK = new Days(LocalDate.of(2016, 2, 27), LocalDate.of(2016, 3, 4));
    private static final Acting CUSTODIAN = invented("demo-custodian", Role.CUSTODIAN);
    private static final Acting ANALYST = invented("demo-analyst", Role.ANALYST);
    private static final Acting DUTY_OFFICER = invented("demo-duty-officer", Role.DUTY_OFFICER);
    /** Who had the watch before; has no account. */
    private static final Acting EVENING_OFFICER = invented("demo-evening-officer", Role.DUTY_OFFICER);
    private static final String NOTE = """
        Invented, as all of this demonstration.
        The eight messages that wait came in the evening; I read none of them to the end.
        Try first the line that did not answer me.""";

    private static final List<Role> ROLES = List.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER, Role.HUMANITARIAN, Role.CO_CHAIR, Role.OBSERVER,
        Role.LIAISON, Role.CUSTODIAN,
        Role.ADMINISTRATOR);
    /** Name-codes of its invented people, one for each role. */
    public static final List<String> PEOPLE = ROLES.stream().map(Demonstration::person).toList();
    private final Room room;
    private final Path home;
    private final LedClock clock;

    /**
     * @param home where the program's own data lies
     * @param clock the room's
     */
    public Demonstration(Room room, Path home, LedClock clock) {
        this.room = room;
        this.home = home;
        this.clock = clock;
    }

    private static String person(Role role) { return "demo-" + role.code(); }

    private static Acting invented(String code, Role role) {
        return new Acting(new Viewer(code, Set.of(role), Optional.empty()), code, Optional.empty());
    }

    /** Puts everything there; why something could not be, where that is so. */
    public Optional<Message> put() throws IOException {
        List<Done> done = new ArrayList<>();
        Path agreement = home.resolve("agreements").resolve(AGREEMENT), day = firstDay(home.resolve("days")).resolve("1-intake");
        if (room.publishing().all().isEmpty()) done.addAll(weeks(agreement));
        for (DayMessage one : DayMessage.of(day)) done.add(one.take(room, DUTY_OFFICER));
        room.settle(PATIENCE);
        if (room.tables().handovers(org.hudna.app.store.Tables.NOW, 1).isEmpty()) done.addAll(evening());
        return done.stream().filter(Done.Refused.class::isInstance).map(it -> ((Done.Refused) it).why()).findFirst();
    }

    /** The law, what each day brought, and the bulletin of the first week, each in its time; the rest of the claims at the true time. */
    private List<Done> weeks(Path agreement) throws IOException {
        List<Done> done = new ArrayList<>();
        try {
            clock.lead(EVE);
            if (room.lawgiving().terms().isEmpty())
                done.add(room.lawgiving().adoptTerms(AGREEMENT, files(agreement), "the agreement of this demonstration", CUSTODIAN));
            DayByDay claims = DayByDay.of(Files.readString(agreement.resolve("claims.csv"), StandardCharsets.UTF_8), LAST);
            for (var day : claims.days().headMap(FIRST_WEEK.last(), true).entrySet()) done.addAll(coded(day.getValue(), after(day.getKey(), CODED)));
            room.settle(PATIENCE);
            clock.lead(after(FIRST_WEEK.last(), ISSUED));
            done.add(room.publishing()
                .publish(new Publishing.Wanted(FIRST_WEEK, Set.of(Edition.RESTRICTED, Edition.TASK_FORCE, Edition.PUBLIC), room.publishing().cutOff(),
                Optional.empty(), ""), DUTY_OFFICER));
            for (var day : claims.days().tailMap(FIRST_WEEK.last(), false).entrySet()) done.addAll(coded(day.getValue(), after(day.getKey(), CODED)));
            clock.letGo();
            if (claims.later().isPresent()) done.add(done(imported(claims.later().get())));
        } finally {
            clock.letGo();
        }
        return done;
    }

    private static Instant after(LocalDate day, LocalTime at) { return day.plusDays(1).atTime(at).toInstant(ZoneOffset.UTC); }

    /** What came of a day, with nothing left to read in it. */
    private List<Done> coded(Bytes table, Instant at) {
        clock.lead(at);
        Imported imported = imported(table);
        List<Done> done = new ArrayList<>(List.of(done(imported)));
        if (imported instanceof Imported.Rows(Took.Kept(var report, long _, var _), var _, var _, var _))
            done.add(room.intaking().close(report, Entry.Closing.CLAIMS_MADE, "", ANALYST));
        room.answer(PATIENCE);
        return done;
    }

    private Imported imported(Bytes table) { return room.claiming().importTable(table, Declared.file("claims.csv"), Optional.empty(), ANALYST); }

    /** Somebody tried two lines and went. */
    private List<Done> evening() {
        List<Watchkeeping.PartyLine> lines = room.watchkeeping().lines();
        List<Done> done = new ArrayList<>();
        if (lines.size() > 1) {
            done.add(room.watchkeeping()
                .checkLine(new LineChecked(lines.get(0).state().party(), Line.VOICE, Answered.ANSWERED, ""), EVENING_OFFICER));
            done.add(room.watchkeeping().checkLine(new LineChecked(lines.get(1).state().party(), Line.MESSENGER, Answered.NO_ANSWER, ""),
                EVENING_OFFICER));
        }
        done.add(room.watchkeeping().handOver(Optional.empty(), NOTE, EVENING_OFFICER));
        return done;
    }

    /** A token for each role that a program may have, good for a day; they are the invented administrator's to give. */
    public Map<Role, String> tokens() {
        Map<Role, String> tokens = new java.util.EnumMap<>(Role.class);
        var accounts = room.admitting().accounts();
        for (Role role : ROLES) {
            String person = person(role);
            if (room.admitting().people().find(person).isEmpty() && !joined(person, role)) continue;
            String issuer = org.hudna.app.people.May.check(room.admitting().people().find(person).orElseThrow().viewer(),
                org.hudna.app.people.Verb.ISSUE_TOKEN) ? person : "";
            if (issuer.isEmpty()) continue;
            var decided = accounts.token(room.admitting().people(), issuer, person + "-" + room.code().substring(0, 6).replaceAll("[^a-z0-9]", "0"),
                "demonstration", Set.of(role),
                Optional.of(room.now().plus(java.time.Duration.ofDays(1))), room.now());
            if (room.admitting().write(decided, acting(issuer)) instanceof Admitted.Yes(var _, Optional<Secret> shown))
                shown.ifPresent(secret -> tokens.put(role, secret.shown()));
        }
        return tokens;
    }

    /**
     * A whole way in for somebody of the demonstration, made anew at each start.
     *
     * @param secret of codes, for an app
     */
    public record Way(Person person, String password, String secret) {}

    /**
     * A password with codes for each of those who do something to others' accounts, which only one with a whole way in may. {@link #tokens} has put
     * them there. The rule is that of every service: these people keep it. Whoever starts the demonstration is shown what opens it, and nobody else.
     */
    public List<Way> ways(PasswordHash hash) {
        List<Way> ways = new ArrayList<>();
        Accounts accounts = room.admitting().accounts();
        for (String person : List.of(person(Role.ADMINISTRATOR), person(Role.CUSTODIAN))) {
            String password = accounts.codesSecret().substring(0, PASSWORD).replaceAll("(.{4})(?=.)", "$1-"), secret = accounts.codesSecret();
            Decided first = accounts.password(room.admitting().people(), person, password, hash, room.now());
            boolean set = room.admitting().write(first, acting(person)) instanceof Admitted.Yes;
            Decided second = accounts.codes(room.admitting().people(), person, secret, accounts.code(secret, room.now()), "demonstration",
                room.now());
            if (set && room.admitting().write(second, acting(person)) instanceof Admitted.Yes)
                ways.add(new Way(room.admitting().people().find(person).orElseThrow(), password, secret));
        }
        return ways;
    }

    /** What the invented are called, from a table of its own. */
    private static final class Named {
        private static final String FILE = "demonstration-people.csv";
        private static final List<Lang> COLUMNS = List.of(Lang.AR, Lang.EN, Lang.RU);

        static Map<Lang, String> of(String who) {
            try (var in = Demonstration.class.getResourceAsStream(FILE)) {
                if (in == null) throw new IllegalStateException(FILE + " is missing");
                String[] cells = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(","))
                    .filter(row -> row[0].equals(who)).findFirst().orElseThrow();
                Map<Lang, String> names = new EnumMap<>(Lang.class);
                for (int i = 0; i < COLUMNS.size(); i++) names.put(COLUMNS.get(i), cells[i + 1]);
                return names;
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }
    }

    private Acting acting(String person) { return new Acting(room.viewer(person).orElse(Viewer.ANYBODY), person, Optional.empty()); }

    /** Invented people come in as everybody does: by a link. The first administrator asks the others in. */
    private boolean joined(String person, Role role) {
        var accounts = room.admitting().accounts();
        if (room.admitting().people().isNew()) {
            Optional<Secret> first = written(accounts.first(room.admitting().people(), room.now()), org.hudna.app.journal.Stamp.MACHINE);
            Map<Lang, String> called = Named.of(Accounts.FIRST);
            first.ifPresent(link -> written(accounts.name(room.admitting().people(), link, called.get(Lang.EN), called, room.now()),
                org.hudna.app.journal.Stamp.MACHINE));
            first.ifPresent(link -> written(accounts.join(room.admitting().people(), link, room.now()), Accounts.FIRST));
            written(accounts.ask(room.admitting().people(), new Entry.CredentialAdded(Accounts.FIRST, "invented", Entry.Credential.PASSKEY,
                "opens nothing", "none"), Accounts.FIRST, room.now()), Accounts.FIRST);
        }
        Map<Lang, String> names = Named.of(role.code());
        var invited = new Entry.Invited(person, names.get(Lang.EN), Set.of(role), role == Role.LIAISON ? party() : Optional.empty(), "", 0, names);
        Optional<Secret> link = written(accounts.invite(room.admitting().people(), Accounts.FIRST, invited, room.now()), Accounts.FIRST);
        link.ifPresent(secret -> written(accounts.join(room.admitting().people(), secret, room.now()), person));
        return room.admitting().people().find(person).filter(it -> it.isActive()).isPresent();
    }

    /** Whose liaison the invented one is: the first state among those that the agreement names. */
    private Optional<org.hudna.who.ActorId> party() {
        return room.lawgiving().terms().stream().flatMap(terms -> terms.actors().values().stream())
            .filter(actor -> actor.kind() == org.hudna.terms.Actor.Kind.STATE)
            .map(org.hudna.terms.Actor::id).min(java.util.Comparator.comparing(org.hudna.who.ActorId::code));
    }

    private Optional<Secret> written(Decided decided, String by) {
        return room.admitting().write(decided, acting(by)) instanceof Admitted.Yes(var _, Optional<Secret> shown) ? shown : Optional.empty();
    }

    /** The earliest of the golden days: their folders begin with their dates. */
    private static Path firstDay(Path days) throws IOException {
        try (Stream<Path> all = Files.list(days)) {
            return all.filter(Files::isDirectory).sorted().findFirst().orElseThrow();
        }
    }

    private static Done done(Imported imported) {
        return switch (imported) {
            case Imported.Rows _ -> new Done.Yes(List.of());
            case Imported.Not(Done why) -> why;
        };
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : TermsReader.FILES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) files.put(name, Files.readString(file, StandardCharsets.UTF_8));
        }
        return files;
    }
}
