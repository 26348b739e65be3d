package org.hudna.app.room;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.hudna.intake.text.CharacterSets;
import org.hudna.intake.text.Decoded;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.where.GazetteerVersion;
import org.hudna.where.lists.PlaceList;

/** Reads a gazetteer out of an entry's bytes. */
final class PlacesRead {

    private PlacesRead() {}

    static GazetteerFile of(Declared declared, Bytes bytes) {
        String name = declared.fileName().orElse("places.csv");
        return switch (CharacterSets.decode(bytes.toArray(), declared)) {
            case Decoded.NoText(var why) -> new GazetteerFile(Gazetteer.EMPTY, List.of(why));
            case Decoded.Text text -> {
                GazetteerFile read = read(name, text.text());
                GazetteerVersion version = new GazetteerVersion(name, java.util.Optional.empty(), bytes.id().sha256());
                yield new GazetteerFile(read.gazetteer().from(version), read.refused());
            }
        };
    }

    private static GazetteerFile read(String name, String text) {
        try {
            return PlaceList.read(name, new StringReader(text));
        } catch (IOException strings) {
            throw new UncheckedIOException(strings);
        }
    }
}
