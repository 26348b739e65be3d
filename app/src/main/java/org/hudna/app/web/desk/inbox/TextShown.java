package org.hudna.app.web.desk.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hudna.app.room.Texts;
import org.hudna.claims.reading.Evidence;
import org.hudna.claims.reading.Field;
import org.hudna.claims.reading.Suggestion;
import org.hudna.intake.text.Scripts;
import org.hudna.words.Lang;

/**
 * One text of a report to the letter, cut where something was read in it begins or ends.
 *
 * @param name which part of the report it is; empty where the report is one text
 */
public record TextShown(int number, String name, Optional<Lang> lang, List<Piece> pieces, List<Suggested> suggestions) {

    /**
     * So many characters.
     *
     * @param starts numbers of the suggestions that begin here
     * @param within whether a suggestion was read in them
     * @param evidence whether a field rests on them
     */
    public record Piece(String words, List<Integer> starts, boolean within, boolean evidence) {}

    static TextShown of(Texts.OfReport text, List<Suggested> suggestions) {
        String words = text.read().text();
        return new TextShown(text.number(), text.name(), Scripts.lang(words), pieces(words, text.read().suggestions()), suggestions);
    }

    private static List<Piece> pieces(String words, List<Suggestion> suggestions) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, words.length()));
        List<Evidence> fields = suggestions.stream().flatMap(one -> one.fields().stream()).map(Field::evidence).toList();
        for (Suggestion one : suggestions) cuts.addAll(List.of(one.within().from(), one.within().to()));
        for (Evidence one : fields) cuts.addAll(List.of(one.from(), one.to()));
        List<Piece> pieces = new ArrayList<>();
        for (int from : cuts) {
            Integer to = cuts.higher(from);
            if (to == null) break;
            var here = new Evidence(from, to);
            List<Integer> starts = IntStream.range(0, suggestions.size()).filter(i -> suggestions.get(i).within().from() == from).boxed().toList();
            pieces.add(new Piece(here.in(words), starts, suggestions.stream().anyMatch(one -> one.within().has(here)), fields.stream()
                .anyMatch(one -> one.has(here))));
        }
        return pieces;
    }
}
