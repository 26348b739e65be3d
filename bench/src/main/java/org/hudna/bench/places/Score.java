package org.hudna.bench.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.hudna.bench.places.Labelled.Marked;

/** Counts of one way of finding places: to the letter, overlapping, and by name whatever its offset. */
final class Score {

    private int right;
    private int found;
    private int wanted;
    private int overlappingFound;
    private int overlappedWanted;
    private int named;

    void add(List<Marked> wantedHere, List<Marked> foundHere) {
        HashSet<String> spans = new HashSet<>();
        wantedHere.forEach(each -> spans.add(each.begin() + "-" + each.end()));
        for (Marked each : foundHere) if (spans.remove(each.begin() + "-" + each.end())) right++;
        found += foundHere.size();
        wanted += wantedHere.size();
        overlappingFound += (int) foundHere.stream().filter(each -> wantedHere.stream().anyMatch(each::overlaps)).count();
        overlappedWanted += (int) wantedHere.stream().filter(each -> foundHere.stream().anyMatch(each::overlaps)).count();
        List<String> left = new ArrayList<>(wantedHere.stream().map(each -> bare(each.text())).toList());
        for (Marked each : foundHere) if (left.remove(bare(each.text()))) named++;
    }

    private static String bare(String text) { return text.startsWith("#") ? text.substring(1) : text; }

    String row(String who) {
        return String.format(Locale.ROOT, "| %s | %s | %s | %s |", who, three(right, right), three(overlappingFound, overlappedWanted),
            three(named, named));
    }

    private String three(int precise, int recalled) {
        double p = found == 0 ? 0 : (double) precise / found;
        double r = wanted == 0 ? 0 : (double) recalled / wanted;
        return String.format(Locale.ROOT, "%.3f / %.3f / %.3f", p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
}
