package org.hudna.app.web.desk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who looked at what, the latest first. @param older the address of those before */
public record LooksSheet(List<LookRow> looks, Optional<String> older) {
    public LooksSheet { looks = List.copyOf(looks); }

    /** A look. @param what id of the word for it */
    public record LookRow(long entry, Instant at, String by, String what, String id, String why) {}
}
