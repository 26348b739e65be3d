package org.hudna.claims;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a file of claims as somebody wrote it.
 *
 * @param row its number, as {@link Row.Read} counts
 * @param cells the filled ones by the name of their column, in the order of CLAIMS.md, then those under columns of the writer's own
 */
public record Written(long row, Map<String, String> cells) {
    public Written { cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells)); }
}
