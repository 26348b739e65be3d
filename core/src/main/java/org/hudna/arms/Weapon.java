package org.hudna.arms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/**
 * A weapon as a source reports it, or a class of weapons as a clause names it: a kind and, where stated, a range of calibres.
 *
 * <p>Written {@code mortar 82 mm}, {@code artillery >= 100 mm}, {@code mortar <= 120 mm}, {@code 2s1}.
 */
public record Weapon(WeaponKind kind, Calibre calibre) {

    private static final int LARGEST_MM = 2000;
    private static final Pattern FORM =
        Pattern.compile("([\\p{L}][\\p{L}\\d-]*|\\d[\\p{L}\\d]*[\\p{L}][\\p{L}\\d]*)(?:\\s*(>=|<=|<|>)?\\s*(\\d{1,4})\\s*mm)?");

    public static Weapon of(WeaponKind kind) { return new Weapon(kind, kind.calibre()); }

    /** Reads the written form; empty where the kind is unknown or the calibre lacks its unit. */
    public static Optional<Weapon> find(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) return Optional.empty();
        return WeaponKind.find(form.group(1)).map(kind -> form.group(3) == null ? of(kind)
            : new Weapon(kind, range(form.group(2) == null ? "=" : form.group(2), Integer.parseInt(form.group(3)), kind.calibre())));
    }

    private static Calibre range(String sign, int mm, Calibre made) {
        return switch (sign) {
            case ">=" -> new Calibre(mm, Math.max(mm, LARGEST_MM));
            case ">" -> new Calibre(mm + 1, Math.max(mm + 1, LARGEST_MM));
            case "<=" -> new Calibre(0, mm);
            case "<" -> new Calibre(0, Math.max(0, mm - 1));
            default -> Calibre.exactly(mm); // not sealed: the one sign left means an exact bore
        };
    }

    /** Whether this weapon, as reported, is of the class {@code named}. */
    public Truth is(Weapon named) {
        return kind.is(named.kind).and(named.calibre.equals(named.kind.calibre()) ? Truth.TRUE : calibre.in(named.calibre));
    }

    /** The word in files. */
    public String code() {
        if (calibre.equals(kind.calibre())) return kind.code();
        if (calibre.minMm() == calibre.maxMm()) return kind.code() + " " + calibre.minMm() + " mm";
        return calibre.minMm() == 0 ? kind.code() + " <= " + calibre.maxMm() + " mm" : kind.code() + " >= " + calibre.minMm() + " mm";
    }

    /** Its name, with the calibre where one was stated, in any of the three languages. */
    public Message said() {
        Message name = Message.of("weapon." + kind.code());
        if (calibre.equals(kind.calibre())) return name;
        int min = calibre.minMm();
        int max = calibre.maxMm();
        if (min == max) return Message.of("weapon.with-calibre", "weapon", name, "mm", min);
        return min == 0 ? Message.of("weapon.up-to-calibre", "weapon", name, "mm", max)
            : Message.of("weapon.from-calibre", "weapon", name, "mm", min);
    }
}
