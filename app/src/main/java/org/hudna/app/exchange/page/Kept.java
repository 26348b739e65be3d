package org.hudna.app.exchange.page;

import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.chart.Tally;
import org.hudna.assessment.Assessment;
import org.hudna.words.Message;

/**
 * What a page is made of.
 *
 * @param shown the incidents that get a card, in order
 * @param tally of all incidents, also those without a card
 * @param rows what there is to say of rows that were set aside or noticed
 * @param moreRows how many more there were
 * @param broken present where the file of claims could not be read to its end
 */
public record Kept(List<Assessment> shown, Tally tally, List<Message> rows, long moreRows, Optional<Message> broken) {

    public Kept {
        shown = List.copyOf(shown);
        rows = List.copyOf(rows);
    }
}
