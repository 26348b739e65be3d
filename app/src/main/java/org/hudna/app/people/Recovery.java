package org.hudna.app.people;

import java.time.Instant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who lost the way in is to be let in again.
 *
 * @param askedBy who asked; never one of the two
 * @param approvedBy those who agreed, in that order
 * @param voices how many agreements there are; two let in. The terminal of the machine speaks for those whom a small team does not have
 * @param link given by the second agreement
 */
public record Recovery(String id, String person, String askedBy, Instant askedAt, List<String> approvedBy, int voices, Optional<Link> link) {

    /** How many must agree. */
    public static final int VOICES = 2;
    /** How long there is to agree. */
    public static final Duration OPEN = Duration.ofHours(24);

    public Recovery { approvedBy = List.copyOf(approvedBy); }

    /** Whether it still can come to something at {@code at}. */
    public boolean isOpen(Instant at) { return link.map(it -> it.isGood(at)).orElseGet(() -> at.isBefore(askedAt.plus(OPEN))); }

    Recovery approved(String by, int voices, Link given) {
        List<String> all = new ArrayList<>(approvedBy);
        all.add(by);
        int now = this.voices + voices;
        return new Recovery(id, person, askedBy, askedAt, all, now, now >= VOICES ? Optional.of(given) : Optional.empty());
    }
}
