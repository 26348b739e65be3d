package org.hudna.terms;

import java.util.List;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/** A question that the text leaves to a named person or body; nobody else answers it, least of all the program. */
public record Open(Words question, List<ActorId> judgedBy) {
    public Open { judgedBy = List.copyOf(judgedBy); }
}
