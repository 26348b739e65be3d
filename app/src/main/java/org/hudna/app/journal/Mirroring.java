package org.hudna.app.journal;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.hudna.ledger.tree.MissingHash;
import org.hudna.ledger.writer.Mirror.Followed;
import org.hudna.words.Message;

/**
 * What a node shows of the record while another leads. It is opened when there is something to follow, and again some time after a failure, of which
 * the operator is told once. One thread follows, any number ask.
 */
final class Mirroring implements AutoCloseable {

    /** Heads that are passed over after a failure, of which some five a second come by. */
    private static final int REST = 50;

    private final Place place;
    private final Setting setting;
    private final Following following;
    private volatile Optional<Mirrored> open = Optional.empty();
    private int rest;
    private boolean isSaid;

    Mirroring(Place place, Setting setting, Following following) {
        this.place = place;
        this.setting = setting;
        this.following = following;
    }

    /** Empty before there is a head to show. */
    Optional<Shown> shown() { return open.filter(Mirrored::shows).map(Shown.class::cast); }

    void follow(Nodes.Heads heads) {
        if (rest-- > 0) return;
        rest = 0;
        try {
            if (open.isEmpty()) open = Optional.of(Mirrored.open(place, following, setting.random()));
            switch (open.get().follow(heads)) {
                case Followed.Level _ -> isSaid = false;
                case Followed.Coming _ -> { }
                case Followed.NotOurs _ -> failed(Message.of("record.mirror-other-key", "file", place.key().toString()));
                case Followed.Different _ -> failed(Message.of("record.mirror-differs"));
            }
        } catch (NotOpened not) {
            failed(not.why());
        } catch (MissingHash gone) {
            failed(Message.of("record.mirror-damaged", "folder", place.shown().toString(), "file", gone.where()));
        } catch (UncheckedIOException broken) {
            failed(Refusals.at(place.data(), Refusals.of(broken)));
        }
    }

    private void failed(Message why) {
        close();
        rest = REST;
        if (!isSaid) setting.watch().noted(why);
        isSaid = true;
    }

    /** Before this node writes the files itself; it may follow again after that. */
    @Override public void close() {
        open.ifPresent(Mirrored::close);
        open = Optional.empty();
    }
}
