package org.hudna.app.web.desk.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.hudna.app.search.Counts;
import org.hudna.app.search.Facet;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.words.Message;

/**
 * The values of one facet among the incidents that are listed, the most frequent first, each with its number and a link.
 *
 * @param isOpen whether its values are shown at once
 * @param rest how many more values there are that are not listed
 */
public record FacetGroup(Facet facet, Message title, boolean isOpen, List<Value> values, int rest) {

    /** Those that are counted beside a list; all may be asked for. */
    static final Set<Facet> COUNTED = EnumSet.of(Facet.OUTCOME, Facet.STANDING, Facet.CONTESTED, Facet.CASUALTIES, Facet.ACT, Facet.TARGET,
        Facet.WEAPON, Facet.ACCUSED,
        Facet.CLAUSE, Facet.AREA, Facet.SOURCE, Facet.EMBARGOED, Facet.SENSITIVITY);

    private static final List<Facet> ORDER = List.of(Facet.OUTCOME, Facet.STANDING, Facet.CONTESTED, Facet.CASUALTIES, Facet.ACT, Facet.TARGET,
        Facet.WEAPON, Facet.ACCUSED,
        Facet.CLAUSE, Facet.AREA, Facet.SOURCE, Facet.SENSITIVITY, Facet.EMBARGOED);
    private static final Set<Facet> OPEN = EnumSet.of(Facet.OUTCOME, Facet.STANDING, Facet.CONTESTED, Facet.CASUALTIES);
    private static final int MOST = 12;

    public FacetGroup { values = List.copyOf(values); }

    /**
     * One value.
     *
     * @param isName whether it is somebody's or some place's name
     * @param address the page with it, or without it where it is asked for
     */
    public record Value(Object said, boolean isName, int count, boolean isAsked, String address) {}

    static List<FacetGroup> of(Map<Facet, Counts> counts, Filter filter, Names names) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : ORDER) {
            SortedMap<String, SortedMap<String, Integer>> rows = counts.get(facet).rows();
            if (!rows.isEmpty()) groups.add(of(facet, counts.get(facet), filter, names));
        }
        return groups;
    }

    private static FacetGroup of(Facet facet, Counts counts, Filter filter, Names names) {
        List<String> codes = counts.rows().keySet().stream().sorted(Comparator.comparing((String code) -> !filter.has(facet.code(), code))
            .thenComparing(code -> -counts.of(code))).toList();
        List<Value> values = codes.stream().limit(MOST)
            .map(code -> new Value(names.value(facet, code), isName(facet), counts.of(code), filter.has(facet.code(), code),
            filter.toggled(facet.code(), code).address())).toList();
        return new FacetGroup(facet, title(facet), OPEN.contains(facet) || !filter.all(facet.code()).isEmpty(), values, codes.size() - values.size());
    }

    /** That there are more values than are listed. */
    public Message more() { return Message.of("situation.facet-more", "n", rest); }

    static Message title(Facet facet) { return Message.of("situation.facet-" + facet.code()); }

    /** Whether its values are names, which stay what they are in every language. */
    static boolean isName(Facet facet) {
        return switch (facet) {
            case SOURCE, AREA, ACCUSED, RESPONSIBLE -> true;
            case ACT, WEAPON, TARGET, CLAUSE, FINDING, OUTCOME, STANDING, COMPUTED, CONTESTED, EMBARGOED, CASUALTIES, SENSITIVITY -> false;
        };
    }
}
