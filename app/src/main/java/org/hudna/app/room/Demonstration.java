package org.hudna.app.room;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.terms.reading.TermsReader;

/**
 * The first days of a truce, put into a running service by invented people: an agreement, claims that were coded from public reports, and messages of our own
 * that wait to be read. Done again, it changes nothing.
 */
public final class Demonstration {

    private static final String AGREEMENT = "sy-coh-2016";
    private static final Acting CUSTODIAN = invented("demo-custodian", Role.CUSTODIAN);
    private static final Acting ANALYST = invented("demo-analyst", Role.ANALYST);
    private static final Acting DUTY_OFFICER = invented("demo-duty-officer", Role.DUTY_OFFICER);

    private final Room room;
    private final Path home;

    /** @param home where the program's own data lies */
    public Demonstration(Room room, Path home) {
        this.room = room;
        this.home = home;
    }

    private static Acting invented(String code, Role role) { return new Acting(new Viewer(code, Set.of(role), Optional.empty()), code, Optional.empty()); }

    /** What was done, one after the other, for whoever wants to know. */
    public List<Done> put() throws IOException {
        List<Done> done = new ArrayList<>();
        Path agreement = home.resolve("agreements").resolve(AGREEMENT);
        if (room.lawgiving().terms().isEmpty()) done.add(room.lawgiving().adoptTerms(AGREEMENT, files(agreement), "the agreement of this demonstration", CUSTODIAN));
        Path claims = agreement.resolve("claims.csv");
        done.add(done(room.claiming().importTable(Bytes.of(Files.readAllBytes(claims)), Declared.file("claims.csv"), Optional.empty(), ANALYST)));
        for (Waiting one : waiting(home.resolve("days").resolve("2016-02-27-syria").resolve("1-intake"))) done.add(one.take(room));
        return done;
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
