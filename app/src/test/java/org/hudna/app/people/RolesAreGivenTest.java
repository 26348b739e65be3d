package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.journal.Entry.OfPeople;
import org.hudna.app.journal.Stamp;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.Test;

/** Whatever is written in whatever order by whomever: nobody has a role that no administrator gave. Seeded; the seed is in the failure. */
class RolesAreGivenTest {

    private static final List<String> NAMES = List.of(Accounts.FIRST, "owl", "wren", "ibis", "heron", "crane", "swift", "stork");
    private static final List<String> ACTORS = List.of(Accounts.FIRST, "owl", "wren", "ibis", "heron", Stamp.MACHINE, "nobody", "token:t1",
        "token:t2");
    private static final int SEEDS = 300;
    private static final int ENTRIES = 150;

    @Test void nobody_has_a_role_that_no_administrator_gave() {
        Map<String, Integer> counted = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) run(new Random(seed), "seed " + seed, counted);
        for (Class<?> kind : OfPeople.class.getPermittedSubclasses())
            assertTrue(counted.getOrDefault(kind.getSimpleName(), 0) >= SEEDS / 10, "too few of these counted for this to say anything: " + counted);
    }

    /** Beside the fold, an account of our own of who was given what: only by those who were administrators at that moment. */
    private static void run(Random random, String seed, Map<String, Integer> counted) {
        Book book = random.nextInt(3) == 0 ? new Book() : Book.staffed();
        Map<String, Set<Role>> given = new HashMap<>();
        for (Person person : book.now.all()) given.put(person.id(), new HashSet<>(person.roles()));
        for (int i = 0; i < ENTRIES; i++) {
            book.later(Duration.ofMinutes(random.nextInt(40)));
            String by = random.nextInt(3) > 0 ? administrator(random, book) : ACTORS.get(random.nextInt(ACTORS.size()));
            OfPeople entry = entry(random, book, by);
            if (random.nextBoolean()) by = rightly(random, entry, by);
            boolean authority = isAdministrator(book, by) || by.equals(Stamp.MACHINE) && book.now.isNew();
            People before = book.now;
            long index = book.record(entry, by);
            if (!book.now.isVoid(index)) counted.merge(entry.getClass().getSimpleName(), 1, Integer::sum);
            else assertEquals(before, book.now, seed);
            switch (entry) {
                case Entry.Invited(String person, var _, var roles, var _, var _, var _, var _) when authority
                    && !book.now.isVoid(index) -> given.put(person, roles);
                case Entry.RolesGiven(String person, var roles, var _, var _) when authority && !book.now.isVoid(index) -> given.put(person, roles);
                default -> { }
            }
            check(book, given, seed + ", entry " + i + ": " + by + " " + entry);
        }
    }

    /** Whoever alone can have made it: by chance that would be too seldom. */
    private static String rightly(Random random, OfPeople entry, String by) {
        return switch (entry) {
            case Entry.Joined(String person) -> person;
            case Entry.Recovered(String person, var _) -> person;
            case Entry.CredentialAdded it -> it.person();
            case Entry.RecoveryApproved _ -> NAMES.get(random.nextInt(NAMES.size()));
            case Entry.Invited _, Entry.CredentialUsed _, Entry.CredentialRemoved _, Entry.RolesGiven _, Entry.Suspended _, Entry.Restored _,
                Entry.RecoveryAsked _,
                 Entry.TokenIssued _, Entry.TokenRevoked _ -> by;
        };
    }

    /** One of those who may do most; else all would soon be suspended, and nothing more would count. */
    private static String administrator(Random random, Book book) {
        List<String> all = book.now.all().stream().map(Person::id).filter(id -> isAdministrator(book, id)).sorted().toList();
        return all.isEmpty() ? Stamp.MACHINE : all.get(random.nextInt(all.size()));
    }

    private static boolean isAdministrator(Book book, String by) { return !by.startsWith(May.TOKEN) && book.roles(by).contains(Role.ADMINISTRATOR); }

    private static void check(Book book, Map<String, Set<Role>> given, String where) {
        for (Person person : book.now.all()) assertEquals(given.get(person.id()), person.roles(), where);
        for (Token token : book.now.tokens()) {
            Optional<Viewer> viewer = book.now.viewer(May.TOKEN + token.id(), book.clock);
            viewer.ifPresent(it -> assertTrue(given.get(token.issuer()).containsAll(it.roles()) && token.roles().containsAll(it.roles()), where));
            if (!book.person(token.issuer()).isActive()) assertEquals(Optional.empty(), viewer, where);
        }
        for (Recovery recovery : book.now.recoveries()) {
            assertEquals(recovery.approvedBy().size(), new HashSet<>(recovery.approvedBy()).size(), where);
            assertTrue(!recovery.approvedBy().contains(recovery.person()), where);
            assertTrue(recovery.askedBy().equals(Stamp.MACHINE) || !recovery.approvedBy().contains(recovery.askedBy()), where);
            assertEquals(recovery.link().isPresent(), recovery.voices() >= Recovery.VOICES, where);
        }
        boolean begun = !book.now.isNew();
        if (begun)
            assertTrue(book.now.all().stream().anyMatch(it -> it.isActive() && it.roles().contains(Role.ADMINISTRATOR)),
                "no administrator is left: " + where);
    }

    private static OfPeople entry(Random random, Book book, String by) {
        String person = NAMES.get(random.nextInt(NAMES.size()));
        String self = random.nextInt(3) > 0 && NAMES.contains(by) ? by : person;
        String hash = String.format("%064x", random.nextInt(1 << 20));
        String recovery = "r" + random.nextInt(6);
        long end = book.clock.plus(Duration.ofHours(random.nextInt(20) == 0 ? -1 : random.nextInt(30))).getEpochSecond();
        Set<Role> roles = roles(random);
        Optional<ActorId> party = roles.contains(Role.LIAISON) ? Optional.of(new ActorId("north")) : Optional.empty();
        return switch (random.nextInt(16)) {
            case 0 -> new Entry.Invited(person, person, random.nextInt(3) == 0 ? Set.of(Role.ADMINISTRATOR) : roles, party, hash, end);
            case 1 -> new Entry.Joined(book.now.all().stream().filter(it -> it.invitation().isPresent()).map(Person::id).min(String::compareTo)
                .orElse(self));
            case 2 -> new Entry.CredentialAdded(self, "key" + random.nextInt(40), Credential.PASSKEY, "key", "{}");
            case 3 -> new Entry.CredentialUsed(self, key(book, self), "{}");
            case 4 -> new Entry.CredentialRemoved(self, key(book, self), "not needed");
            case 5 -> new Entry.RolesGiven(person, roles, party, "because");
            case 6 -> new Entry.Suspended(person, "because");
            case 7 -> new Entry.Restored(person, "because");
            case 8 -> new Entry.RecoveryAsked(person, recovery, "lost");
            case 9, 13, 14 -> new Entry.RecoveryApproved(book.now.recoveries().stream().map(Recovery::id).min(String::compareTo)
                .orElse(recovery), hash, end);
            case 10, 15 -> book.now.recoveries().stream().filter(it -> it.link().isPresent()).findFirst()
                .map(it -> new Entry.Recovered(random.nextBoolean() ? it.person() : self, it.id())).orElse(new Entry.Recovered(self, recovery));
            case 11 -> new Entry.TokenIssued("t" + random.nextInt(8), "a program", random.nextBoolean() ? book.roles(by)
                : roles, hash, random.nextBoolean() ? Optional.of(end) : Optional.empty());
            default -> new Entry.TokenRevoked("t" + random.nextInt(8), "because");
        };
    }

    private static String key(Book book, String person) {
        return book.now.find(person).flatMap(it -> it.ways().keySet().stream().findFirst()).orElse("none");
    }

    private static Set<Role> roles(Random random) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = random.nextInt(3); i >= 0; i--) roles.add(Role.values()[random.nextInt(Role.values().length)]);
        return roles;
    }
}
