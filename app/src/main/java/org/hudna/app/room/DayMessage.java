package org.hudna.app.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;

/** A message that waits to be read. */
record DayMessage(Path file, Channel channel) {

    Done take(Room room, Acting who) {
        try {
            Bytes bytes = Bytes.of(Files.readAllBytes(file));
            Took took = room.intaking().take(new Incoming(bytes, channel, Declared.file(file.getFileName().toString()), Optional.empty()), who);
            return switch (took) {
                case Took.Kept(var _, long index, var _) -> new Done.Yes(List.of(index));
                case Took.Held _ -> new Done.Yes(List.of());
                case Took.KeyTaken _ -> new Done.KeyTaken();
                case Took.Refused(var why) -> new Done.Refused(why);
                case Took.Forbidden() -> new Done.Forbidden();
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of a folder as {@code days/} has them: the list says by which way each came. */
    static List<DayMessage> of(Path folder) throws IOException {
        List<DayMessage> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("received.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            all.add(new DayMessage(folder.resolve(cells[0]), Channel.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'))));
        }
        return all;
    }
}
