package org.hudna.bench.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.claims.Accused;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.incidents.matching.Mention;
import org.hudna.incidents.matching.Wording;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.who.SourceId;

/**
 * English articles on shootings, as {@code bench/match/longtail.py} writes them, with what a few patterns find in their words: the weekday before the
 * article's date, how many were killed and hurt. Places are given by the set to incidents, not to articles: they are used only where asked, as they
 * say too much.
 */
final class LongTail {

    private static final String NUMBER = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|a|an)";
    private static final String PEOPLE =
        "(?: (?:people|persons|men|women|man|woman|teens|teen|teenagers|teenager|children|boy|girl|boys|girls|others|other|victims|officers|were|was|is|are|left))*";
    private static final Pattern KILLED = Pattern.compile("\\b" + NUMBER + PEOPLE + " (?:killed|dead|dies|died)\\b");
    private static final Pattern HURT = Pattern.compile("\\b" + NUMBER + PEOPLE + " (?:injured|wounded|hurt|hospitalized|shot)\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
    private static final Pattern TODAY = Pattern.compile("\\b(today|this morning|tonight|last night|yesterday|overnight)\\b");
    private static final List<String> WORDS = List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private LongTail() {}

    /** @param errorMetres of the places; none are used where it is 0 */
    static Labelled read(Path file, double errorMetres) throws IOException {
        List<Mention> mentions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Integer> truth = new ArrayList<>();
        Map<String, Integer> incidents = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            incidents.putIfAbsent(cells[0], incidents.size());
            truth.add(incidents.get(cells[0]));
            String text = cells[5] + ". " + cells[6];
            texts.add(text);
            mentions.add(mention(mentions.size(), cells, text, errorMetres));
        }
        return new Labelled(mentions, texts, truth.stream().mapToInt(t -> t).toArray());
    }

    private static Mention mention(int number, String[] cells, String text, double errorMetres) {
        LocalDate written = LocalDate.parse(cells[2]);
        String small = text.toLowerCase(Locale.ROOT);
        Optional<Position> place = errorMetres == 0 || cells[4].isEmpty() ? Optional.empty()
            : Optional.of(new Position(Double.parseDouble(cells[4].split(",")[0]), Double.parseDouble(cells[4].split(",")[1]), errorMetres));
        return new Mention(new ClaimId("a" + number + "-" + cells[1]), new SourceId(cells[3]), Optional.empty(), written.atStartOfDay(ZoneOffset.UTC)
            .toInstant(), span(written, small), place,
            Set.of(), List.of(Act.of(Deed.SMALL_ARMS_FIRE)), List.of(), Set.of(), count(KILLED, small), count(HURT, small), Optional.empty(),
            Accused.NOBODY_NAMED, Wording.of(text));
    }

    /** The first weekday named, in the week up to the article's day; else two days before it to its own. */
    private static Span span(LocalDate written, String text) {
        Matcher day = WEEKDAY.matcher(text);
        if (day.find()) {
            LocalDate at = written;
            DayOfWeek named = DayOfWeek.valueOf(day.group(1).toUpperCase(Locale.ROOT));
            while (at.getDayOfWeek() != named) at = at.minusDays(1);
            return days(at, at);
        }
        return TODAY.matcher(text).find() ? days(written.minusDays(1), written) : days(written.minusDays(2), written);
    }

    private static Span days(LocalDate from, LocalDate to) {
        return new Span(from.atStartOfDay(ZoneOffset.UTC).toInstant(), to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<Count> count(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) return Optional.empty();
        String word = found.group(1);
        int number = word.startsWith("a") ? 1 : Math.max(WORDS.indexOf(word), 0);
        return Optional.of(Count.exactly(number > 0 ? number : Integer.parseInt(word)));
    }
}
