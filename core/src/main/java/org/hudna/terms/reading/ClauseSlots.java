package org.hudna.terms.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.Open;
import org.hudna.terms.Slots;
import org.hudna.words.Message;

/** Reads the slots of a norm or of an exception's {@code when}. */
final class ClauseSlots {

    private static final Pattern QUOTA = Pattern.compile("(?:(at least|at most|more than|less than)\\s+)?(.+)");

    private ClauseSlots() {}

    static Slots read(Part part) {
        boolean withClass = part.texts("with").equals(List.of("class"));
        Optional<Open> open = AgreementFile.open(part);
        return new Slots(AgreementFile.actors(part, "who"), deeds(part, "do"), withClass ? List.of() : weapons(part, "with"), withClass,
            part.each("to", ClauseSlots::to),
            PlacesFile.ids(part, "at"), PlacesFile.ids(part, "from"), part.find("amount").flatMap(ClauseSlots::quota),
            Optional.of(part.text("notice")).filter(t -> !t.isEmpty()), part.texts("fact"), open,
            part.find("where").flatMap(where -> where.text().flatMap(text -> ExprParser.parse(where, text))));
    }

    static List<Deed> deeds(Part part, String key) {
        return part.each(key, item -> item.text().flatMap(text -> {
            Optional<Deed> deed = Deed.find(text);
            if (deed.isEmpty()) item.unknownWord(text, "deed", Arrays.stream(Deed.values()).map(Deed::code).toList());
            return deed;
        }));
    }

    /** {@code any} restricts nothing. */
    static List<Weapon> weapons(Part part, String key) {
        return part.each(key, item -> item.text().filter(t -> !t.equals("any")).flatMap(text -> {
            Optional<Weapon> weapon = text.length() > Reading.LONGEST_WORD ? Optional.empty() : Weapon.find(text);
            if (weapon.isEmpty()) refuseWeapon(item, text);
            return weapon;
        }));
    }

    private static void refuseWeapon(Part item, String text) {
        String kind = text.split("[\\s<>=]", 2)[0];
        if (WeaponKind.find(kind).isPresent()) item.refuse(Message.of("refusal.no-unit", "written", text, "units", List.of("mm")));
        else item.unknownWord(kind, "weapon", Arrays.stream(WeaponKind.values()).map(WeaponKind::code).toList());
    }

    /** A word of the list of target kinds, else an actor or set; which of them exist is checked when all files are read. */
    private static Optional<Slots.To> to(Part item) {
        return item.text().flatMap(text -> {
            Optional<TargetKind> kind = TargetKind.find(text);
            if (kind.isPresent()) return kind.map(Slots.To.Kind::new);
            if (org.hudna.who.ActorId.isCode(text)) return Optional.of(new Slots.To.Actor(new org.hudna.who.ActorId(text)));
            item.refuse(Message.of("refusal.not-an-id", "written", text));
            return Optional.empty();
        });
    }

    private static Optional<Slots.Quota> quota(Part part) {
        String text = part.text().orElse("");
        Matcher form = QUOTA.matcher(text);
        Optional<Amount> amount = text.length() <= Reading.LONGEST_WORD && form.matches() ? Amount.find(form.group(2)) : Optional.empty();
        if (amount.isEmpty()) {
            part.refuse(Message.of("refusal.no-unit", "written", text, "units", List.of("600 trucks per day")));
            return Optional.empty();
        }
        String limit = form.group(1) == null ? "at least" : form.group(1);
        return Stream.of(Slots.Limit.values()).filter(l -> l.name().equals(limit.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'))).findFirst()
            .map(l -> new Slots.Quota(l, amount.get()));
    }
}
