package org.hudna.ledger.witness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Standing;

/**
 * What asking all witnesses of a policy has brought.
 *
 * @param checkpoint with every line that was there and every new one that was verified
 * @param standing who has cosigned it and as of when, who has not, and whether that is enough
 * @param attendance of all of them, up to date
 * @param answers by the policy's names, in its order; those who had cosigned it before were not asked and are not among them
 */
public record Cosigning(SignedCheckpoint checkpoint, Standing standing, Attendance attendance, Map<String, Asked> answers) {
    public Cosigning {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
