package org.hudna.app.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.claims.EventId;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.io.TempDir;

/** An index in a folder of its own, and what is told to it. */
abstract class OnDisk {
    static final Instant DAY = Instant.parse("2016-03-02T10:00:00Z");

    @TempDir Path folder;
    final Tables tables = new Tables();

    Search open() { return open(folder); }

    Search open(Path where) { return Search.open(where, tables, () -> Gazetteer.EMPTY); }

    long tell(String id, int minute, String words) {
        Cards.Told told = Cards.plain(id, DAY.plusSeconds(60L * minute), "", words);
        return tables.put(told.card(), told.array());
    }

    static List<String> ids(Search search, Asked asked) {
        return search.find(asked, Cards.WATCH, 100, Optional.empty()).incidents().stream().map(EventId::code).toList();
    }

    static String dump(Search search) {
        StringBuilder out = new StringBuilder();
        search.dump(out);
        return out.toString();
    }

    static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    static Feed.Text text(int number, String state, String words) {
        return new Feed.Text(new ReportId(String.format("%064x", number)), number, Channel.SMS, DAY.plusSeconds(number), state, words);
    }
}
