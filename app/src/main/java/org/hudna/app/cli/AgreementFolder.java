package org.hudna.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.claims.Lexicon;
import org.hudna.terms.Actor;
import org.hudna.terms.Lifting;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.Refusal;
import org.hudna.terms.reading.TermsReader;
import org.hudna.where.Gazetteer;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** An agreement's folder on disk. */
record AgreementFolder(Path path, TermsReader.Outcome outcome) {

    /** Reads the files of the law; a file that is not UTF-8 is a refusal like any other. */
    static AgreementFolder read(Path path) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Refusal> notText = new ArrayList<>();
        for (String name : TermsReader.FILES) {
            Path file = path.resolve(name);
            if (!Files.isRegularFile(file)) continue;
            Optional<String> text = utf8(Files.readAllBytes(file));
            if (text.isEmpty()) notText.add(new Refusal(name, 0, Message.of("refusal.not-utf8")));
            texts.put(name, text.orElse(""));
        }
        TermsReader.Outcome outcome = TermsReader.read(texts);
        if (notText.isEmpty()) return new AgreementFolder(path, outcome);
        notText.addAll(outcome.refusals());
        return new AgreementFolder(path, new TermsReader.Outcome(outcome.terms(), notText));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** The folder itself where it is an agreement, else the agreements directly below it, by name. */
    static List<Path> below(Path folder) throws IOException {
        if (isAgreement(folder)) return List.of(folder);
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(AgreementFolder::isAgreement).sorted().toList();
        }
    }

    static boolean isAgreement(Path folder) { return Files.isRegularFile(folder.resolve("agreement.yaml")); }

    String name() { return path.getFileName().toString(); }

    /** Terms that may be used: read, and nothing refused. */
    Optional<Terms> sound() { return outcome.refusals().isEmpty() ? outcome.terms() : Optional.empty(); }

    /** What a reader of claims needs to know of these terms. */
    static Lexicon lexicon(Terms terms, Gazetteer gazetteer) {
        Map<ActorId, Collection<String>> actors = new LinkedHashMap<>();
        for (Actor actor : terms.actors().values()) actors.put(actor.id(), names(actor.name(), actor.aliases()));
        for (var set : terms.sets().values()) actors.put(set.id(), names(set.name(), List.of()));
        Map<PlaceId, Collection<String>> places = new LinkedHashMap<>();
        for (var place : terms.places().values()) places.put(place.id(), names(place.name(), List.of()));
        return Lexicon.of(Optional.of(terms.zone()), gazetteer).withActors(actors).withPlaces(places)
            .withExceptions(terms.rules().exceptions().stream().map(Lifting::id).toList());
    }

    private static List<String> names(Words words, List<String> aliases) {
        List<String> names = new ArrayList<>(List.of(words.ar(), words.en(), words.ru()));
        names.addAll(aliases);
        return names;
    }
}
