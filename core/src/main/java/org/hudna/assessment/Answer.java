package org.hudna.assessment;

import java.util.List;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/**
 * The answer to one test, why, and what would settle it where it is not known.
 *
 * @param missing empty unless {@code truth} is unknown
 */
record Answer(Truth truth, Message why, List<Missing> missing) {

    static Answer yes(Message why) { return new Answer(Truth.TRUE, why, List.of()); }

    static Answer no(Message why) { return new Answer(Truth.FALSE, why, List.of()); }

    static Answer unknown(Message why, Missing missing) { return new Answer(Truth.UNKNOWN, why, List.of(missing)); }

    static Answer unknown(Message why, List<Missing> missing) { return new Answer(Truth.UNKNOWN, why, missing); }

    boolean isYes() { return truth == Truth.TRUE; }

    boolean isNo() { return truth == Truth.FALSE; }

    /** Any of several: the first yes; else, where some are not known, all that is missing for those; else the first no. */
    static Answer any(List<Answer> answers) {
        List<Missing> missing = new java.util.ArrayList<>();
        Answer open = null;
        for (Answer answer : answers) {
            if (answer.isYes()) return answer;
            if (answer.isNo()) continue;
            if (open == null) open = answer;
            for (Missing one : answer.missing) if (!missing.contains(one)) missing.add(one);
        }
        return open == null ? answers.getFirst() : unknown(open.why, missing);
    }
}
