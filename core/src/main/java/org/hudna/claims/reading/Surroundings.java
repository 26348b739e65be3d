package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hudna.where.Candidate;
import org.hudna.where.NameKey;
import org.hudna.where.Place;
import org.hudna.where.Position;
import org.hudna.where.reading.CoordinatesInText;
import org.hudna.where.reading.Relation;
import org.hudna.where.reading.Relative;
import org.hudna.where.spotting.Mention;

/** Finds in a sentence the places that it tells by coordinates, or by the way and the side from another place. */
final class Surroundings {

    /** Words that a relation may have before its name. */
    private static final int MOST_BEFORE = 10;
    /** Words that an Arabic one may have behind: "ريف حماة الشمالي الغربي". */
    private static final int MOST_BEHIND = 2;
    /** Coordinates this near to a place that is named beside them are its own; in metres, beyond both errors. Our own figure. */
    private static final double BESIDE_METRES = 5_000;
    private static final Pattern BETWEEN_NAME_AND_FIGURES =
        Pattern.compile("[\\s(\\[,،:;–—-]*(?:at|coordinates|grid|координаты|координатам|в точке|إحداثيات|الإحداثيات|إحداثياتها|عند)?[\\s(:]*");
    private static final int MOST_BETWEEN = 30;

    private final String text;
    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final List<PlaceFound> found = new ArrayList<>();

    private Surroundings(String text, List<Token> tokens, List<Mention> mentions) {
        this.text = text;
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** @param mentions the names in this sentence; what is found overlaps none of the others, in the order of the text */
    static List<PlaceFound> in(String text, Evidence sentence, List<Token> tokens, List<Mention> mentions) {
        Surroundings all = new Surroundings(text, tokens, mentions);
        for (int i = 0; i < mentions.size(); i++) all.relation(i);
        for (CoordinatesInText.Found each : CoordinatesInText.in(sentence.in(text)))
            all.figures(new Evidence(sentence.from() + each.from(), sentence.from() + each.to()), each.read().positions());
        all.found.sort(Comparator.comparing(PlaceFound::words));
        return all.found;
    }

    private void relation(int index) {
        Mention last = mentions.get(index);
        if (found.stream().anyMatch(each -> each.words().to() > last.begin())) return;
        for (int from : starts(last))
            for (int to : ends(last)) {
                String words = text.substring(from, to);
                if (words.regionMatches(true, 0, "by ", 0, 3)) continue; // in running text it says who did it, not where
                Optional<Relation> relation = Relative.relation(words);
                List<Mention> named = relation.map(it -> named(it, index)).orElse(List.of());
                if (named.isEmpty() || from > named.getFirst().begin()) continue;
                List<Position> circles = Relative.around(relation.get(), named.stream().map(Surroundings::likeliest).toList()).stream()
                    .map(it -> it.circle()).distinct().toList();
                if (circles.isEmpty()) continue;
                Optional<Mention> described = mentions.subList(0, mentions.indexOf(named.getFirst())).reversed().stream().findFirst()
                    .filter(it -> isDescribed(it, from));
                found.add(described.flatMap(it -> described(it, to, circles, named))
                    .orElse(new PlaceFound(new Evidence(from, to), new Value.Around(circles, List.of()), named)));
                return;
            }
    }

    private boolean isDescribed(Mention name, int from) { return name.end() <= from && text.substring(name.end(), from).matches("[\\s,،(]*"); }

    /**
     * "Teir Maalah, north of Homs": what is named lies there, and the rest says which bearer of the name; one that no gazetteer places lies somewhere
     * there.
     */
    private static Optional<PlaceFound> described(Mention name, int to, List<Position> circles, List<Mention> leading) {
        List<Mention> takes = new ArrayList<>(leading);
        takes.add(name);
        List<Candidate> placed = name.candidates().stream().filter(it -> it.rank() == 1 && it.place().position().isPresent()).toList();
        List<Candidate> there = placed.stream().filter(it -> circles.stream().anyMatch(circle -> isBeside(circle, it.place()))).toList();
        if (there.isEmpty() && !placed.isEmpty()) return Optional.empty();
        return Optional.of(new PlaceFound(new Evidence(name.nameBegin(), to), there.isEmpty() ? new Value.Around(circles, List.of())
            : new Value.At(there), takes));
    }

    /** Where the words before a name may begin, the farthest first; an Arabic "and" is written as one with what follows. */
    private List<Integer> starts(Mention name) {
        List<Integer> starts = new ArrayList<>();
        for (Token token : tokens) {
            if (token.from() > name.begin()) break;
            starts.add(token.from());
            if (token.isArabic() && token.word().length() > 2 && "وف".indexOf(token.word().charAt(0)) >= 0) starts.add(token.from() + 1);
        }
        return starts.subList(Math.max(0, starts.size() - MOST_BEFORE), starts.size());
    }

    private List<Integer> ends(Mention name) {
        List<Integer> ends = new ArrayList<>(List.of(name.end()));
        for (Token token : tokens)
            if (token.from() >= name.end() && token.isArabic() && token.follows() && ends.size() <= MOST_BEHIND) ends.addFirst(token.to());
        return ends;
    }

    /** The mentions that a relation rests on, where its names are these and nothing more. */
    private List<Mention> named(Relation relation, int index) {
        List<String> names = relation.names();
        if (names.size() > index + 1) return List.of();
        List<Mention> named = mentions.subList(index + 1 - names.size(), index + 1);
        for (int i = 0; i < names.size(); i++) if (!isName(names.get(i), named.get(i))) return List.of();
        return named;
    }

    private boolean isName(String name, Mention mention) {
        String key = NameKey.exact(name.replaceFirst("(?i)^the\\s+", ""));
        return key.equals(NameKey.exact(mention.text())) || key.equals(NameKey.exact(text.substring(mention.nameBegin(), mention.nameEnd())));
    }

    private static List<Place> likeliest(Mention mention) {
        return mention.candidates().stream().filter(each -> each.rank() == 1 && each.place().position().isPresent()).map(Candidate::place).toList();
    }

    /** Figures say more than words: they take the place of what stands before them, and tell which of several bearers of its name is meant. */
    private void figures(Evidence words, List<Position> circles) {
        Optional<PlaceFound> relation = found.stream().filter(each -> isBefore(each.words().to(), words)).findFirst();
        if (relation.isPresent()) {
            found.remove(relation.get());
            found.add(new PlaceFound(relation.get().words().and(words), new Value.Around(circles, List.of()), relation.get().takes()));
            return;
        }
        List<Mention> inside = mentions.stream().filter(each -> words.meets(new Evidence(each.begin(), each.end()))).toList();
        Optional<Mention> name = mentions.stream().filter(each -> isBefore(each.end(), words)).findFirst();
        List<Candidate> there = name.map(it -> it.candidates().stream()
            .filter(each -> each.rank() == 1 && circles.stream().anyMatch(circle -> isBeside(circle, each.place()))).toList())
            .orElse(List.of());
        if (there.isEmpty()) {
            found.add(new PlaceFound(words, new Value.Around(circles, List.of()), inside));
            return;
        }
        List<Position> meant = circles.stream().filter(circle -> there.stream().anyMatch(each -> isBeside(circle, each.place()))).toList();
        found.add(new PlaceFound(new Evidence(name.get().nameBegin(), words.to()), new Value.Around(meant, there), List.of(name.get())));
    }

    private boolean isBefore(int end, Evidence words) {
        return end <= words.from() && words.from() - end <= MOST_BETWEEN
            && BETWEEN_NAME_AND_FIGURES.matcher(text.substring(end, words.from())).matches();
    }

    private static boolean isBeside(Position circle, Place place) {
        return place.position().filter(at -> at.metresTo(circle) <= at.errorMetres() + circle.errorMetres() + BESIDE_METRES).isPresent();
    }
}
