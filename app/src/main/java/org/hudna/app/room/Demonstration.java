package org.hudna.app.room;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry.Answered;
import org.hudna.app.journal.Entry.Line;
import org.hudna.app.journal.Entry.LineChecked;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.bulletin.issue.Days;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.terms.reading.TermsReader;
import org.hudna.words.Message;

/**
 * The first days of a truce, put into a running service by invented people: an agreement, claims that were coded from public reports, and messages of our own
 * that wait to be read. Done again, it changes nothing.
 */
public final class Demonstration {

    private static final java.time.Duration PATIENCE = java.time.Duration.ofMinutes(1);
    private static final String AGREEMENT = "sy-coh-2016";
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

    private static final List<Role> ROLES = List.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER, Role.HUMANITARIAN, Role.CO_CHAIR, Role.OBSERVER, Role.LIAISON, Role.CUSTODIAN,
        Role.ADMINISTRATOR);
    /** Name-codes of its invented people, one for each role. */
    public static final List<String> PEOPLE = ROLES.stream().map(Demonstration::person).toList();
    private final Room room;
    private final Path home;

    /** @param home where the program's own data lies */
    public Demonstration(Room room, Path home) {
        this.room = room;
        this.home = home;
    }

    private static String person(Role role) { return "demo-" + role.code(); }

    private static Acting invented(String code, Role role) { return new Acting(new Viewer(code, Set.of(role), Optional.empty()), code, Optional.empty()); }

    /** Puts everything there; why something could not be, where that is so. */
    public Optional<Message> put() throws IOException {
        List<Done> done = new ArrayList<>();
        Path agreement = home.resolve("agreements").resolve(AGREEMENT), day = firstDay(home.resolve("days")).resolve("1-intake");
        if (room.lawgiving().terms().isEmpty()) done.add(room.lawgiving().adoptTerms(AGREEMENT, files(agreement), "the agreement of this demonstration", CUSTODIAN));
        Path claims = agreement.resolve("claims.csv");
        done.add(done(room.claiming().importTable(Bytes.of(Files.readAllBytes(claims)), Declared.file("claims.csv"), Optional.empty(), ANALYST)));
        for (Waiting one : waiting(day)) done.add(one.take(room));
        room.settle(PATIENCE);
        if (room.publishing().all().isEmpty()) done.add(room.publishing().publish(new Publishing.Wanted(FIRST_WEEK, Set.of(Edition.RESTRICTED, Edition.TASK_FORCE, Edition.PUBLIC),
            room.publishing().cutOff(), Optional.empty(), ""), DUTY_OFFICER));
        if (room.tables().handovers(org.hudna.app.store.Tables.NOW, 1).isEmpty()) done.addAll(evening());
        return done.stream().filter(Done.Refused.class::isInstance).map(it -> ((Done.Refused) it).why()).findFirst();
    }

    /** Somebody tried two lines and went. */
    private List<Done> evening() {
        List<Watchkeeping.PartyLine> lines = room.watchkeeping().lines();
        List<Done> done = new ArrayList<>();
        if (lines.size() > 1) {
            done.add(room.watchkeeping().checkLine(new LineChecked(lines.get(0).state().party(), Line.VOICE, Answered.ANSWERED, ""), EVENING_OFFICER));
            done.add(room.watchkeeping().checkLine(new LineChecked(lines.get(1).state().party(), Line.MESSENGER, Answered.NO_ANSWER, ""), EVENING_OFFICER));
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
            String issuer = org.hudna.app.people.May.check(room.admitting().people().find(person).orElseThrow().viewer(), org.hudna.app.people.Verb.ISSUE_TOKEN) ? person : "";
            if (issuer.isEmpty()) continue;
            var decided = accounts.token(room.admitting().people(), issuer, person + "-" + room.code().substring(0, 6).replaceAll("[^a-z0-9]", "0"), "demonstration", Set.of(role),
                Optional.of(room.now().plus(java.time.Duration.ofDays(1))), room.now());
            if (room.admitting().write(decided, acting(issuer)) instanceof Admitted.Yes(var _, Optional<Secret> shown)) shown.ifPresent(secret -> tokens.put(role, secret.shown()));
        }
        return tokens;
    }

    private Acting acting(String person) { return new Acting(room.viewer(person).orElse(Viewer.ANYBODY), person, Optional.empty()); }

    /** Invented people come in as everybody does: by a link. The first administrator asks the others in. */
    private boolean joined(String person, Role role) {
        var accounts = room.admitting().accounts();
        if (room.admitting().people().isNew()) {
            Optional<Secret> first = written(accounts.first(room.admitting().people(), room.now()), org.hudna.app.journal.Stamp.MACHINE);
            first.ifPresent(link -> written(accounts.join(room.admitting().people(), link, room.now()), Accounts.FIRST));
            written(accounts.ask(room.admitting().people(), new org.hudna.app.journal.Entry.CredentialAdded(Accounts.FIRST, "invented", org.hudna.app.journal.Entry.Credential.PASSKEY,
                "opens nothing", "none"), Accounts.FIRST, room.now()), Accounts.FIRST);
        }
        Optional<Secret> link = written(accounts.invite(room.admitting().people(), Accounts.FIRST, person, "invented " + role.code(), Set.of(role), role == Role.LIAISON ? party() : Optional.empty(), room.now()), Accounts.FIRST);
        link.ifPresent(secret -> written(accounts.join(room.admitting().people(), secret, room.now()), person));
        return room.admitting().people().find(person).filter(it -> it.isActive()).isPresent();
    }

    /** Whose liaison the invented one is: the first state among those that the agreement names. */
    private Optional<org.hudna.who.ActorId> party() {
        return room.lawgiving().terms().stream().flatMap(terms -> terms.actors().values().stream()).filter(actor -> actor.kind() == org.hudna.terms.Actor.Kind.STATE)
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

    /** A message that waits to be read. */
    private record Waiting(Path file, Channel channel) {

        Done take(Room room) {
            try {
                Bytes bytes = Bytes.of(Files.readAllBytes(file));
                Took took = room.intaking().take(new Incoming(bytes, channel, Declared.file(file.getFileName().toString()), Optional.empty()), DUTY_OFFICER);
                return switch (took) {
                    case Took.Kept(var _, long index, var _) -> new Done.Yes(List.of(index));
                    case Took.Held _ -> new Done.Yes(List.of());
                    case Took.KeyTaken _ -> new Done.KeyTaken();
                    case Took.Refused(var why) -> new Done.Refused(why);
                    case Took.Forbidden() -> new Done.Forbidden();
                };
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }
    }

    private static List<Waiting> waiting(Path folder) throws IOException {
        List<Waiting> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("received.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            all.add(new Waiting(folder.resolve(cells[0]), Channel.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT).replace('-', '_'))));
        }
        return all;
    }
}
