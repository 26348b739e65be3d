package org.hudna.app.web.desk.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Done;
import org.hudna.app.room.Keeping;
import org.hudna.app.store.Tables;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.app.web.desk.people.KeepingSheet.MatterRow;
import org.hudna.app.web.desk.people.LooksSheet.LookRow;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** What is to be forgotten, what must not be, and who looked at what is kept from view. */
final class KeepingLeaf {

    private static final int PAGE = 100;
    private static final String TEMPLATE = "people/keeping.jte";
    private static final Message TITLE = Message.of("accounts.keeping");

    private KeepingLeaf() {}

    static View looks(Visit visit) {
        long before = visit.asked("before").map(Digits::ascii).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(Tables.NOW);
        List<LookRow> looks = visit.room().tables().looks(before, PAGE).stream().flatMap(KeepingLeaf::look).toList();
        Optional<String> older = looks.size() < PAGE ? Optional.empty() : Optional.of("/people/looks?before=" + looks.getLast().entry());
        return View.sheet("people/looks.jte", Message.of("accounts.looks"), new LooksSheet(looks, older));
    }

    private static Stream<LookRow> look(Recorded one) {
        if (!(one.entry() instanceof Entry.Looked(Entry.Kept what, String id, String why))) return Stream.empty();
        return Stream.of(new LookRow(one.index(), one.stamp().at(), one.stamp().by(), switch (what) {
            case POSITION -> "accounts.look-position";
            case SENDER -> "accounts.look-sender";
        }, id, why));
    }

    static View read(Visit visit) { return View.sheet(TEMPLATE, TITLE, sheet(visit, Optional.empty())); }

    private static KeepingSheet sheet(Visit visit, Optional<Message> wrong) {
        return new KeepingSheet(visit.room().keeping().all().reversed().stream().map(matter -> row(visit, matter)).toList(), wrong,
            visit.may(Verb.ASK_ERASURE), visit.may(Verb.PLACE_HOLD));
    }

    private static MatterRow row(Visit visit, Keeping.Matter matter) {
        Recorded asked = matter.asked();
        List<String> hands = matter.others().stream().map(one -> one.stamp().by()).toList();
        List<String> before = Stream.concat(Stream.of(asked.stamp().by()), hands.stream()).toList();
        boolean isDone = matter.second().isPresent();
        boolean isErasure = asked.entry() instanceof Entry.ErasureAsked;
        boolean mayAct = !isDone && May.checkSecond(visit.viewer(), isErasure ? Verb.APPROVE_ERASURE : Verb.LIFT_HOLD, before);
        return switch (asked.entry()) {
            case Entry.ErasureAsked(String id, List<Long> entries, var _, String why) -> new MatterRow(id, true, entries, why, asked.stamp().by(),
                asked.stamp().at(), hands, isDone, mayAct);
            case Entry.HoldAsked(String id, List<Long> entries, String why) -> new MatterRow(id, false, entries, why, asked.stamp().by(),
                asked.stamp().at(), hands, isDone, mayAct);
            case Entry.Looked _, Entry.ErasureApproved _, Entry.HoldLifted _, Entry.OfIntake _, Entry.OfClaims _, Entry.OfLaw _, Entry.OfPeople _,
                Entry.OfBulletins _,
                 Entry.OfWatch _ ->
                throw new IllegalStateException("not a matter");
        };
    }

    static View sent(Visit visit) {
        Optional<List<Long>> entries = numbers(visit.filled("entries"));
        if (entries.isEmpty()) return View.wrong(TEMPLATE, TITLE, sheet(visit, Optional.of(Message.of("accounts.numbers-wrong"))));
        Optional<Message> wrong = done(visit, entries.get()).map(WhyNot::of).orElse(Optional.of(Message.of("accounts.unknown")));
        return wrong.isEmpty() ? new View.Go("/people/keeping") : View.wrong(TEMPLATE, TITLE, sheet(visit, wrong));
    }

    private static Optional<Done> done(Visit visit, List<Long> entries) {
        Keeping keeping = visit.room().keeping();
        String id = visit.filled("id"), why = visit.filled("why");
        return switch (visit.filled("deed")) {
            case "erase" -> Optional.of(keeping.askErasure("e-" + visit.room().code(), entries, visit.filled("basis"), why, visit.acting()));
            case "agree" -> Optional.of(keeping.approveErasure(id, visit.acting()));
            case "hold" -> Optional.of(keeping.placeHold("h-" + visit.room().code(), entries, why, visit.acting()));
            case "lift" -> Optional.of(keeping.liftHold(id, why, visit.acting()));
            default -> Optional.empty(); // not sealed: forms send whatever somebody writes
        };
    }

    private static Optional<List<Long>> numbers(String text) {
        List<String> pieces = Arrays.stream(Digits.ascii(text).split("[\\s,;،؛]+")).filter(piece -> !piece.isEmpty()).toList();
        return pieces.stream().allMatch(piece -> piece.matches("[0-9]{1,18}")) ? Optional.of(pieces.stream().map(Long::parseLong).toList())
            : Optional.empty();
    }
}
