package org.hudna.bench.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.hudna.bench.places.Labelled.Marked;

/** Apache OpenNLP's name finder with its own features, trained on marked messages: no trained Arabic model is published with it. */
final class Learned implements Function<String, List<Marked>> {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}ـ]+|[^\\s\\p{L}\\p{M}\\p{Nd}ـ]");

    private final NameFinderME finder;

    private Learned(NameFinderME finder) { this.finder = finder; }

    static Learned from(List<Labelled> messages) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (Labelled message : messages) {
            List<Span> words = words(message.text());
            if (!words.isEmpty()) samples.add(new NameSample(texts(message.text(), words), names(message, words), true));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        return new Learned(new NameFinderME(NameFinderME.train("ar", "place", ObjectStreamUtils.createObjectStream(samples), parameters,
            new TokenNameFinderFactory())));
    }

    private static List<Span> words(String text) { return WORD.matcher(text).results().map(found -> new Span(found.start(), found.end())).toList(); }

    private static String[] texts(String text, List<Span> words) {
        return words.stream().map(word -> text.substring(word.getStart(), word.getEnd())).toArray(String[]::new);
    }

    /** The longest of overlapping marks, where it begins and ends with words. */
    private static Span[] names(Labelled message, List<Span> words) {
        List<Span> names = new ArrayList<>();
        for (Marked marked : message.marked().stream().sorted(Comparator.comparingInt(each -> each.begin() - each.end())).toList()) {
            int first = -1;
            int last = -1;
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).getStart() == marked.begin()) first = i;
                if (words.get(i).getEnd() == marked.end()) last = i;
            }
            Span name = first >= 0 && last >= first ? new Span(first, last + 1, "place") : null;
            if (name != null && names.stream().noneMatch(name::intersects)) names.add(name);
        }
        names.sort(Comparator.naturalOrder());
        return names.toArray(Span[]::new);
    }

    @Override public List<Marked> apply(String text) {
        List<Span> words = words(text);
        List<Marked> found = new ArrayList<>();
        finder.clearAdaptiveData();
        for (Span name : finder.find(texts(text, words))) {
            int begin = words.get(name.getStart()).getStart();
            int end = words.get(name.getEnd() - 1).getEnd();
            found.add(new Marked(begin, end, text.substring(begin, end)));
        }
        return found;
    }
}
