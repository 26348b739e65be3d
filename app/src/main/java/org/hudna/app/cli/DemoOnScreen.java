package org.hudna.app.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hudna.app.room.Room;
import org.hudna.app.store.Tables;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card;
import org.hudna.words.Message;

/** What a demonstration holds, in a few lines: what waits, and what the incidents come to. */
record DemoOnScreen(Room room, Screen screen) {

    private static final int SHOWN = 12;

    void show() {
        List<Card> cards = new ArrayList<>();
        room.tables().cards(Tables.NOW, cards::add);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Card card : cards) card.outcome().ifPresent(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        screen.say(Message.of("door.demo-holds", "waiting", room.tables().waiting(), "claims", cards.stream().mapToInt(Card::claims).sum(),
            "incidents", cards.size()));
        List<List<String>> rows = new ArrayList<>();
        cards.stream().sorted(java.util.Comparator.comparing((Card card) -> card.when().from())).limit(SHOWN)
            .forEach(card -> rows.add(List.of(card.id().code(),
            card.when().from().toString(), String.join(", ", card.places()), screen.said(card.standing().said()), card.outcome()
            .map(one -> screen.said(one.said())).orElse(""))));
        screen.table(rows);
        outcomes.forEach((outcome, n) -> screen.say(Message.of("door.demo-outcome", "outcome", outcome.said(), "n", n)));
        screen.blank();
    }
}
