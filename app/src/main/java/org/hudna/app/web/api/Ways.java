package org.hudna.app.web.api;

import java.util.Optional;
import org.hudna.app.channels.openrosa.OpenRosa;
import org.hudna.app.channels.sms.Fields;
import org.hudna.app.channels.sms.SmsGateway;
import org.hudna.app.room.Room;

/**
 * The ways in that are not people at a page.
 *
 * @param origin how telephones reach us, as it was set; empty: as they say themselves that they do
 * @param secure whether that is through TLS
 */
public record Ways(OpenRosa openRosa, SmsGateway sms, Optional<String> origin, boolean secure) {

    /** Telephones and gateways with a token; nothing was set. */
    static Ways usual(Room room) {
        return new Ways(new OpenRosa(room, room::now), new SmsGateway(room, Optional.empty(), Fields.USUAL), Optional.empty(), false);
    }
}
