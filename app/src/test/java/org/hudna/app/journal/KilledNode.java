package org.hudna.app.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.app.store.PostgresNodes;
import org.hudna.words.Message;

/**
 * A node that is killed: {@code KilledNode RECORD-URL LOCK-URL FOLDER RUN}; several senders, each acknowledged entry printed, and when it begins to
 * lead.
 */
final class KilledNode {

    private KilledNode() {}

    public static void main(String[] words) throws InterruptedException {
        Watch watch = new Watch() {
            @Override public void noted(Message what) { KilledJournal.say("noted " + what.id()); }

            @Override public void stopped(Message why) { KilledJournal.say("stopped " + why.id()); }
        };
        var setting = new Setting(InstantSource.system(), new SecureRandom(), Duration.ofMillis(200), Set.of(), watch);
        var journal = new NodeJournal(new Place.Server(words[0], words[1], Path.of(words[2])), setting, new PostgresNodes(words[0]), words[3]);
        for (int sender = 0; sender < 4; sender++) {
            String name = words[3] + "/" + sender;
            Thread.ofPlatform().start(() -> send(journal, name));
        }
    }

    private static void send(NodeJournal journal, String name) {
        for (int number = 0;; number++) {
            String key = name + "/" + number;
            switch (journal.append(new Entry.Joined(key), "duty-3", key)) {
                case Answer.New(Recorded recorded) -> KilledJournal.say(key + " " + recorded.index() + (journal.isLeading() ? " leads" : " follows"));
                case Answer.Held(long index) -> KilledJournal.say(key + " " + index + " held");
                case Answer.KeyTaken(long index) -> KilledJournal.say("taken " + key + " " + index);
            }
        }
    }
}
