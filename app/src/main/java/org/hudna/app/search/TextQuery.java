package org.hudna.app.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hudna.where.Gazetteer;
import org.hudna.where.NameKey;
import org.hudna.where.Place;

/**
 * Words that somebody types, as a query: each must be found, by its stem, by the sound of a place's name, or by another name that the gazetteer has
 * for it.
 */
final class TextQuery {

    private static final Pattern PIECES = Pattern.compile("[\"«“„]([^\"»“”]*)[\"»“”]|([^\\s\"«»“”„]+)");
    /** An article joined by a hyphen is no word of its own: Deir ez-Zor, al-Bab, Дейр-эз-Зор. */
    private static final Pattern ARTICLE =
        Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(al|el|ash|esh|a[dnrstzl]|e[dnrstzl]|аль|эль|аш|эш|а[днрстзл]|э[днрстзл]|ال)-(?=\\p{L})");
    /** Words of a name that is looked up in the gazetteer. */
    private static final int LONGEST_NAME = 4;
    private static final int MOST_WORDS = 24;
    private static final int MOST_WORDS_WITH_NAMES = 8;
    private static final int MOST_SPELLINGS = 24;

    private final Words words;
    private final Supplier<Gazetteer> places;

    TextQuery(Words words, Supplier<Gazetteer> places) {
        this.words = words;
        this.places = places;
    }

    /** Empty where nothing was said. */
    Optional<Query> of(String said, boolean typing) {
        if (said.isBlank()) return Optional.empty();
        List<Query> all = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        Matcher pieces = PIECES.matcher(ARTICLE.matcher(said).replaceAll(""));
        while (pieces.find()) {
            if (pieces.group(1) != null) phrase(pieces.group(1)).ifPresent(all::add);
            else for (String word : Letters.plain(pieces.group(2)).split("[^\\p{L}\\p{N}]+"))
                if (!word.isEmpty() && loose.size() < MOST_WORDS) loose.add(word);
        }
        boolean unfinished = typing && !said.endsWith(" ") && !said.endsWith("\"");
        if (!loose.isEmpty()) all.add(any(ways(loose, unfinished)));
        if (all.isEmpty()) return Optional.of(new MatchNoDocsQuery("no letter, no digit"));
        return Optional.of(any(List.of(Filters.all(all), incident(said.strip()), report(said.strip()))));
    }

    /** Its versions, by what their keys begin with. */
    private static Query incident(String id) { return new PrefixQuery(new Term(Documents.KEY, id + '\0')); }

    private static Query report(String id) { return new TermQuery(new Term(Documents.ID, id)); }

    /** Word by word; or with some that stand together taken for one name in another script, and the others word by word. */
    private List<Query> ways(List<String> loose, boolean unfinished) {
        List<Query> ways = new ArrayList<>(List.of(Filters.all(words(loose, unfinished))));
        for (int size = 2; size <= LONGEST_NAME && loose.size() <= MOST_WORDS_WITH_NAMES; size++)
            for (int from = 0; from + size <= loose.size(); from++) {
                int to = from + size;
                Term name = new Term(NameTerms.NAME, NameTerms.asked(loose.subList(from, to)));
                List<Query> all = new ArrayList<>(List.of(unfinished && to == loose.size() ? new PrefixQuery(name) : new TermQuery(name)));
                all.addAll(words(loose.subList(0, from), false));
                all.addAll(words(loose.subList(to, loose.size()), unfinished));
                ways.add(Filters.all(all));
            }
        return ways;
    }

    /** From left to right: the longest name that the gazetteer knows, else the word by itself. */
    private List<Query> words(List<String> loose, boolean unfinished) {
        List<Query> all = new ArrayList<>();
        for (int at = 0; at < loose.size(); ) {
            int length = Math.min(LONGEST_NAME, loose.size() - at);
            Set<String> others = Set.of();
            for (; length > 0 && others.isEmpty(); length--) others = otherNames(String.join(" ", loose.subList(at, at + length)));
            int taken = length + 1;
            List<Query> each = new ArrayList<>();
            for (int i = at; i < at + taken; i++) each.add(word(loose.get(i), unfinished && i + 1 == loose.size()));
            List<Query> either = new ArrayList<>(List.of(Filters.all(each)));
            for (String other : others) phrase(other).ifPresent(either::add);
            all.add(any(either));
            at += taken;
        }
        return all;
    }

    private Query word(String word, boolean unfinished) {
        List<Query> either = new ArrayList<>();
        words.of(Words.STEM, word).forEach(stem -> either.add(new TermQuery(new Term(Words.STEM, stem))));
        NameTerms.asked(word).forEach(term -> either.add(new TermQuery(new Term(NameTerms.NAME, term))));
        if (unfinished) {
            either.add(new PrefixQuery(new Term(Words.FORM, Endings.bare(word))));
            NameTerms.asked(word).forEach(term -> either.add(new PrefixQuery(new Term(NameTerms.NAME, term))));
        }
        return any(either);
    }

    /** All other spellings of all places that bear this very name. */
    private Set<String> otherNames(String name) {
        Set<String> others = new LinkedHashSet<>();
        Collection<Place> bearing = places.get().bearing(NameKey.exact(name));
        for (Place place : bearing) for (String spelling : place.spellings()) if (others.size() < MOST_SPELLINGS) others.add(Letters.plain(spelling));
        return others;
    }

    /** Where the words stand together. */
    private Optional<Query> phrase(String said) {
        List<String> stems = words.of(Words.STEM, said);
        if (stems.isEmpty()) return Optional.empty();
        if (stems.size() == 1) return Optional.of(new TermQuery(new Term(Words.STEM, stems.getFirst())));
        return Optional.of(new PhraseQuery(Words.STEM, stems.toArray(String[]::new)));
    }

    static Query any(List<Query> queries) {
        if (queries.size() == 1) return queries.getFirst();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) any.add(query, Occur.SHOULD);
        return any.build();
    }
}
