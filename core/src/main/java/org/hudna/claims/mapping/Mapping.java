package org.hudna.claims.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of somebody else's table mean, as a person signed it. Read by {@link MappingFile}.
 *
 * @param signedBy the code of whoever answers for it, never a name
 * @param empty their words for nothing, such as {@code NA}
 * @param fields one for each of our columns that theirs fill
 * @param constants what stands under our other columns in every row, such as the source
 * @param ignore their columns that are not read, on purpose
 * @param only rows that are read; every other is set aside, saying so
 */
public record Mapping(String id, String signedBy, LocalDate signedOn, Set<String> empty, List<Field> fields, Map<String, String> constants,
                      Set<String> ignore, List<Only> only) {

    public Mapping {
        empty = Set.copyOf(empty);
        fields = List.copyOf(fields);
        constants = Map.copyOf(constants);
        ignore = Set.copyOf(ignore);
        only = List.copyOf(only);
    }

    /** Rows are read whose cell under their {@code column} is one of {@code in}; where that is empty, rows whose cell is none of {@code not}. */
    public record Only(String column, Set<String> in, Set<String> not) {
        public Only {
            in = Set.copyOf(in);
            not = Set.copyOf(not);
        }

        boolean reads(String cell) { return in.isEmpty() ? !not.contains(cell) : in.contains(cell); }
    }
}
