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
import org.hudna.terms.Control;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.words.Message;
import org.hudna.words.Words;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The way in: the files of an agreement's folder become terms, or refusals that say where and why. */
public final class TermsReader {

    /** The files that the law is made of, in the order in which a reader opens them. */
    public static final List<String> FILES = List.of("agreement.yaml", "actors.yaml", "places.yaml", "places.geojson", "clauses.yaml", "text.md", "control.csv");
    /** Far more than any agreement needs; a file that grows beyond it by aliases is refused instead of eating the memory. */
    private static final int MOST_ALIASES = 200;

    private final Reading reading = new Reading();
    private final Map<String, String> files;

    /** What became of a folder: terms where it could be read at all, and every refusal; only terms without refusals may be used. */
    public record Outcome(Optional<Terms> terms, List<Refusal> refusals) {
        public Outcome { refusals = List.copyOf(refusals); }
    }

    private TermsReader(Map<String, String> files) { this.files = files; }

    /** Reads a folder given as its files' texts by name; files that are not part of the law are not looked at. */
    public static Outcome read(Map<String, String> files) { return new TermsReader(files).read(); }

    private Outcome read() {
        AgreementFile agreement = new AgreementFile(part("agreement.yaml", true));
        GeoJson shapes = GeoJson.read(reading, files.getOrDefault("places.geojson", ""));
        ActorsFile actors = new ActorsFile(part("actors.yaml", true));
        PlacesFile places = new PlacesFile(part("places.yaml", false), shapes);
        ClausesFile clauses = new ClausesFile(part("clauses.yaml", true));
        List<Actor> actorList = actors.actors();
        List<ActorSet> sets = actors.sets();
        List<TermPlace> placeList = places.places();
        List<Control> control = ControlFile.read(reading, files.getOrDefault("control.csv", ""));
        Terms terms = new Terms(agreement.id(), version(), agreement.name(), reading.zoneOrUtc(), agreement.life(), Terms.byId(actorList, Actor::id),
            Terms.byId(sets, ActorSet::id), actors.bindings(), Terms.byId(placeList, TermPlace::id), control, clauses.rules(), agreement.settings());
        Checks checks = new Checks(reading, terms, new Anchors(files.getOrDefault("text.md", "")), actors, places);
        checks.twice(actorList, sets, placeList);
        if (!reading.hasRefusals() || isWhole(terms)) checks.run();
        return new Outcome(isWhole(terms) ? Optional.of(terms) : Optional.empty(), reading.refusals());
    }

    private static boolean isWhole(Terms terms) { return !terms.id().isEmpty() && !terms.life().instruments().isEmpty(); }

    private Part part(String file, boolean needed) {
        String text = files.getOrDefault(file, "");
        if (text.isBlank() && needed) reading.refuse(file, 0, Message.of("refusal.file-missing"));
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).setMaxAliasesForCollections(MOST_ALIASES).setAllowRecursiveKeys(false).setLabel(file).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && !Circles.in(root.get())) return new Part(reading, file, root.get());
            if (root.isPresent()) reading.refuse(file, 1, Message.of("refusal.yaml-circle"));
        } catch (MarkedYamlEngineException bad) {
            int line = bad.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            reading.refuse(file, line, Message.of("refusal.yaml", "problem", String.valueOf(bad.getProblem())));
        } catch (YamlEngineException bad) {
            reading.refuse(file, 0, Message.of("refusal.yaml", "problem", String.valueOf(bad.getMessage())));
        }
        return new Part(reading, file, new MappingNode(Tag.MAP, List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK));
    }

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

    /** A name for what has none yet. */
    static final Words NO_NAME = new Words("-", "-", "-");
}
