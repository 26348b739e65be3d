package org.hudna.app.store;

import java.util.Optional;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.intake.Channel;

/**
 * Which reports are listed.
 *
 * @param takenBy whose; only with {@link Stage#TAKEN}
 */
public record InboxFilter(Stage stage, Optional<Channel> channel, Optional<String> takenBy) {

    /** Those that wait for somebody. */
    public static final InboxFilter WAITING = new InboxFilter(Stage.WAITING, Optional.empty(), Optional.empty());

    public InboxFilter {
        if (takenBy.isPresent() && stage != Stage.TAKEN) throw new IllegalArgumentException("only what is taken is somebody's");
    }
}
