package org.hudna.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Row;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Verification;
import org.hudna.incidents.matching.Judgement;
import org.hudna.incidents.matching.Judgements;
import org.hudna.incidents.matching.Score;
import org.hudna.incidents.matching.Weights;
import org.hudna.words.Message;

/**
 * What a file of claims came to when its claims were gathered into incidents.
 *
 * @param events by id
 * @param open pairs in different incidents that are likelier one than not, or that a person called unsure; likeliest first
 * @param claims the claim that each row gave, by which row of the file it was, counted from 0 over all that were read or set aside
 * @param unknown claims that are judged and not in the file
 * @param stray decisions on incidents that are none here, which move nothing
 * @param aside rows that could not be read
 * @param broken why the file could not be read to its end
 */
public record Gathered(List<Event> events, List<Link> open, Weights weights, List<Judgements.Overruled> overruled, List<ClaimId> unknown, Map<Long,
    ClaimId> claims, List<Stray> stray,
                       List<Row.SetAside> aside, List<Note> notes, Optional<Message> broken) {

    public Gathered {
        events = List.copyOf(events);
        open = List.copyOf(open);
        overruled = List.copyOf(overruled);
        unknown = List.copyOf(unknown);
        claims = Map.copyOf(claims);
        stray = List.copyOf(stray);
        aside = List.copyOf(aside);
        notes = List.copyOf(notes);
    }

    /** A decision on what is no incident of these; where a claim of that id is, the incident that it belongs to now. */
    public record Stray(Decision decision, Optional<EventId> now) {}

    /** What whoever wrote the file should know of a row. */
    public record Note(long row, Message what) {}

    /**
     * An incident, why its claims are together, what they say side by side, and how far it is verified.
     *
     * @param decisions what people decided of it until then, earliest first
     * @param links for each claim but one, the strongest link to the others; a person's word before any score
     */
    public record Event(Incident incident, List<Link> links, Consolidated view, Verification verification, List<Decision> decisions) {
        public Event {
            links = List.copyOf(links);
            decisions = List.copyOf(decisions);
        }

        /** Whether one claim stands for itself. */
        public boolean isAlone() { return incident.claims().size() == 1; }
    }

    /** Two claims, how likely they are one incident and why, and what a person said of them. */
    public record Link(ClaimId one, ClaimId other, Score score, Optional<Judgement> judged) {}
}
