package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal does that the ledger keeps, wherever it lies. */
abstract class LedgerJournalContract extends JournalContract {
    static final SecureRandom RANDOM = new SecureRandom();

    @TempDir Path folder;

    final List<Message> noted = new ArrayList<>();
    final List<Message> stopped = new ArrayList<>();

    abstract Place place();

    Setting setting() { return new Setting(clock, RANDOM, Duration.ZERO, Set.of(), watch()); }

    Watch watch() {
        return new Watch() {
            @Override public void noted(Message what) { noted.add(what); }

            @Override public void stopped(Message why) { stopped.add(why); }
        };
    }

    LedgerJournal ledger() { return (LedgerJournal) journal; }

    @Override Journal open() { return assertInstanceOf(LedgerJournal.Opening.Opened.class, LedgerJournal.open(place(), setting())).journal(); }

    @Override void close() { ledger().close(); }

    void again() {
        close();
        journal = open();
    }

    String refused() { return assertInstanceOf(LedgerJournal.Opening.Refused.class, LedgerJournal.open(place(), setting())).why().id(); }

    @Test void everything_is_there_after_it_was_closed_and_opened() {
        for (Entry entry : EntrySamples.all()) journal.append(entry, "duty-3", "key-" + journal.size());
        var before = all();
        again();
        assertEquals(before, all());
        assertEquals(new Answer.Held(2), journal.append(EntrySamples.all().get(2), "duty-9", "key-2"));
        assertEquals(Optional.of(before.get(4)), ledger().at(4));
    }

    @Test void stamps_do_not_go_back_over_a_restart_and_the_clock_is_noted_once() {
        clock.go(Duration.ofHours(1));
        journal.append(joined("a"), "duty-3", "k-1");
        again();
        clock.go(Duration.ofMinutes(-10));
        journal.append(joined("b"), "duty-3", "k-2");
        journal.append(joined("c"), "duty-3", "k-3");
        assertEquals(List.of(HandClock.START.plusSeconds(3600), HandClock.START.plusSeconds(3600), HandClock.START.plusSeconds(3600)),
            all().stream().map(it -> it.stamp().at()).toList());
        assertEquals(List.of("record.clock-behind"), noted.stream().map(Message::id).toList());
    }

    @Test void the_largest_report_is_kept_whole() {
        byte[] large = new byte[64 << 20];
        Arrays.fill(large, (byte) '\n');
        var report = new Entry.ReportReceived(Channel.EMAIL, Declared.NOTHING, Bytes.of(large));
        journal.append(report, "token:mail", "k-1");
        journal.append(joined("a"), "duty-3", "k-2");
        assertEquals(List.of(report, joined("a")), all().stream().map(Recorded::entry).toList());
    }

    @Test void a_head_over_what_was_recorded_is_signed() {
        journal.append(joined("a"), "duty-3", "k-1");
        clock.go(Duration.ofSeconds(5));
        ledger().log().publish();
        assertEquals(1, ledger().log().newest().checkpoint().head().size());
        clock.go(Duration.ofSeconds(5));
        again();
        assertEquals(1, all().size());
    }

    @Test void the_head_of_every_earlier_size_is_told_although_none_was_signed_then() {
        for (int i = 0; i < 9; i++) journal.append(joined("a" + i), "duty-3", "k-" + i);
        clock.go(Duration.ofSeconds(5));
        ledger().log().publish();
        for (long size = 1; size <= 9; size++) assertEquals(size, journal.head(size).orElseThrow().size());
        assertEquals(ledger().log().newest().checkpoint().head(), journal.head(9).orElseThrow());
        assertEquals(Optional.empty(), journal.head(10));
    }
}
