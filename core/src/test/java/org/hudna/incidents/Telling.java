package org.hudna.incidents;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.where.Gazetteer;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;

/** Claims about one invented event as a monitor would write them: {@code "source=Post act=shelling killed=8"}, a cell with spaces in quotes. */
public final class Telling {

    /** The event that all of them are about. */
    public static final EventId EVENT = new EventId("V-1");
    private static final Pattern CELL = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S*))");
    private static final Lexicon VALLEY = Lexicon.of(Optional.of(ZoneId.of("UTC")), Gazetteer.EMPTY).withActor(new ActorId("north"), "North")
        .withActor(new ActorId("south"), "South").withActor(new ActorId("north-air"), "Northern aircraft").withPlace(new PlaceId("strip"), "Strip");

    private Telling() {}

    /** A claim each; what is not said is a shelling on 2 March 2031 by a post. */
    public static List<Claim> claims(String... told) {
        String rows = Arrays.stream(told).map(Telling::row).collect(Collectors.joining(",", "[", "]"));
        List<Claim> claims = new ArrayList<>();
        ClaimFile.json(new StringReader(rows), VALLEY).forEachRemaining(row -> {
            if (row instanceof Row.Read read) claims.add(read.claim());
            else throw new AssertionError(row.toString());
        });
        return claims;
    }

    /** The incident that they make. */
    public static Incident incident(String... told) { return Incident.of(EVENT, claims(told)); }

    private static String row(String told) {
        StringBuilder row = new StringBuilder("{\"incident\":\"" + EVENT + "\"");
        if (!told.contains("source=")) row.append(",\"source\":\"Post\"");
        if (!told.contains("act=")) row.append(",\"act\":\"shelling\"");
        if (!told.matches("(?s).*(^| )from=.*")) row.append(",\"from\":\"2031-03-02\"");
        CELL.matcher(told).results().forEach(cell -> row.append(",\"").append(cell.group(1)).append("\":\"")
            .append(cell.group(2) == null ? cell.group(3) : cell.group(2)).append('"'));
        return row.append('}').toString();
    }
}
