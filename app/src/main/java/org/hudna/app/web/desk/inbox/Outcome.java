package org.hudna.app.web.desk.inbox;

import java.util.Optional;
import org.hudna.app.room.Done;
import org.hudna.words.Message;

/** Why something was not done, in words. */
final class Outcome {

    private Outcome() {}

    /** Empty where it was done. */
    static Optional<Message> not(Done done) {
        return switch (done) {
            case Done.Yes _ -> Optional.empty();
            case Done.Refused(Message why) -> Optional.of(why);
            case Done.Forbidden() -> Optional.of(Message.of("api.detail-not-allowed"));
            case Done.Unknown() -> Optional.of(Message.of("api.detail-not-found"));
            case Done.KeyTaken() -> Optional.of(Message.of("api.detail-key-taken"));
        };
    }
}
