package org.hudna.terms.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.terms.Actor;
import org.hudna.terms.ActorSet;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;

/** The way in: the files of an agreement's folder become terms, or refusals that say where and why. */
public final class TermsReader {

    /** The files that the law is made of, in the order in which a reader opens them. */
    public static final List<String> FILES = List.of("agreement.yaml", "actors.yaml", "places.yaml", "places.geojson", "clauses.yaml", "text.md",
        "control.csv");

    private final Reading reading = new Reading();
    private final Map<String, String> files;

    /** What became of a folder: terms where it could be read at all, and every refusal; only terms without refusals may be used. */
    public record Outcome(Optional<Terms> terms, List<Refusal> refusals) {
        public Outcome { refusals = List.copyOf(refusals); }
    }

    private TermsReader(Map<String, String> files) { this.files = files; }

    /** Reads a folder given as its files' texts by name; files that are not part of the law are not looked at. */
    public static Outcome read(Map<String, String> files) { return new TermsReader(files).read(); }

    /** A file that cannot be taken apart is all that is said: without it, everything else would seem wrong too. */
    private Outcome read() {
        Optional<Part> agreement = part("agreement.yaml", true);
        Optional<Part> actors = part("actors.yaml", true);
        Optional<Part> places = part("places.yaml", false);
        Optional<Part> clauses = part("clauses.yaml", true);
        if (agreement.isEmpty() || actors.isEmpty() || places.isEmpty() || clauses.isEmpty())
            return new Outcome(Optional.empty(), reading.refusals());
        AgreementFile agreementFile = new AgreementFile(agreement.get());
        GeoJson shapes = GeoJson.read(reading, text("places.geojson"));
        ActorsFile actorsFile = new ActorsFile(actors.get());
        PlacesFile placesFile = new PlacesFile(places.get(), shapes);
        ClausesFile clausesFile = new ClausesFile(clauses.get());
        ControlFile control = ControlFile.read(reading, text("control.csv"));
        Terms terms = new Terms(agreementFile.id(), version(), agreementFile.name(), reading.zoneOrUtc(), agreementFile.life(),
            Terms.byId(actorsFile.actors(), Actor::id),
            Terms.byId(actorsFile.sets(), ActorSet::id), actorsFile.bindings(), Terms.byId(placesFile.places(), TermPlace::id), control.rows(),
            clausesFile.rules(), agreementFile.settings());
        Names names = new Names(agreement.get(), actors.get(), places.get(), clauses.get());
        names.twice();
        new References(names, new Anchors(text("text.md"))).run();
        control.holders(names.actors());
        new Checks(reading, terms, actors.get(), places.get()).run();
        new RuleChecks(reading, terms).run();
        return new Outcome(isWhole(terms) ? Optional.of(terms) : Optional.empty(), reading.refusals());
    }

    private static boolean isWhole(Terms terms) { return !terms.id().isEmpty() && !terms.life().instruments().isEmpty(); }

    /** Some editors begin a file with a byte order mark. */
    private String text(String file) {
        String text = files.getOrDefault(file, "");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Part> part(String file, boolean needed) { return YamlText.read(reading, file, text(file), needed); }

    private String version() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, text) -> {
                if (!FILES.contains(name)) return;
                hash.update((name + "\n" + text.length() + "\n").getBytes(StandardCharsets.UTF_8));
                hash.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }
}
