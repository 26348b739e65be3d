package org.hudna.app.web.desk.situation;

import java.util.ArrayList;
import java.util.List;
import org.hudna.app.search.Facet;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.words.Message;

/**
 * A filter that holds, and the page without it.
 *
 * @param title what it filters by
 */
public record Chosen(Message title, Object said, String without) {

    static List<Chosen> of(Filter filter, Names names) {
        List<Chosen> all = new ArrayList<>();
        for (String text : filter.all("text")) all.add(new Chosen(Message.of("situation.words"), text, filter.put("text", "").address()));
        if (!filter.first("box").isEmpty())
            all.add(new Chosen(Message.of("situation.box"), Message.of("situation.box-chosen"), filter.put("box", "").address()));
        for (Facet facet : Facet.values())
            for (String value : filter.all(facet.code()))
                all.add(new Chosen(FacetGroup.title(facet), names.value(facet, value), filter.toggled(facet.code(), value).address()));
        return all;
    }
}
