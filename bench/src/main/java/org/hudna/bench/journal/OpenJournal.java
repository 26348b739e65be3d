package org.hudna.bench.journal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Setting;
import org.hudna.app.journal.Watch;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** A record to write to: what it has to say goes to the terminal. */
public final class OpenJournal {

    private OpenJournal() {}

    /** Opens it, or ends the run. */
    public static LedgerJournal at(Place place) {
        Setting setting = new Setting(InstantSource.system(), new SecureRandom(), Duration.ofSeconds(1), Set.of(), new Watch() {
            @Override public void noted(Message what) { System.err.println(Texts.of(Lang.EN).say(what)); }

            @Override public void stopped(Message why) { System.err.println(Texts.of(Lang.EN).say(why)); }
        });
        return switch (LedgerJournal.open(place, setting)) {
            case LedgerJournal.Opening.Opened(LedgerJournal journal) -> journal;
            case LedgerJournal.Opening.Refused(Message why) -> throw new IllegalStateException(Texts.of(Lang.EN).say(why));
        };
    }
}
