package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hudna.app.search.Counts.Axis;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two worlds that differ only in what an edition does not see give it the same answers, whatever it asks: lists and their order, counts, tiles to the
 * byte. Whatever could be learned by asking cleverly would differ somewhere.
 */
class NothingLeaksTest {
    private static final int CARDS = 250;
    private static final int TRIES = 120;
    private static final int QUESTIONS = 60;

    @TempDir Path folder;

    @Test void worlds_that_look_alike_answer_alike() {
        Random random = new Random(31);
        for (Viewer viewer : Cards.VIEWERS) {
            List<Cards.Told> one = world(new Cards(random.nextLong()));
            Map<String, Integer> hidden = new HashMap<>();
            Map<EventId, Integer> versions = new HashMap<>();
            one.forEach(told -> versions.merge(told.card().id(), 1, Integer::sum));
            List<Cards.Told> other = one.stream().map(told -> other(told, viewer, random, hidden, versions.get(told.card().id()) == 1)).toList();
            try (Search first = filled(one, viewer + "1"); Search second = filled(other, viewer + "2")) {
                same(first, second, viewer, random);
            }
            if (viewer.edition() != Cards.WATCH.edition()) assertTrue(hidden.size() > 8, "much was changed: " + hidden);
        }
    }

    private static List<Cards.Told> world(Cards cards) {
        List<Cards.Told> world = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) world.add(cards.next(i % (CARDS * 3 / 4))); // some have two versions
        return world;
    }

    private Search filled(List<Cards.Told> world, String name) {
        Tables tables = new Tables();
        world.forEach(told -> tables.put(told.card(), told.array()));
        Search search = Search.open(folder.resolve(Integer.toHexString(name.hashCode())), tables, () -> Gazetteer.EMPTY);
        search.catchUp();
        return search;
    }

    private static void same(Search first, Search second, Viewer viewer, Random random) {
        assertEquals(dump(first, viewer), dump(second, viewer));
        Questions questions = new Questions(random.nextLong());
        for (int i = 0; i < QUESTIONS; i++) {
            Asked asked = i == 0 ? Asked.ALL : questions.next();
            if (random.nextInt(3) == 0) asked = asked.asOf(random.nextLong(CARDS));
            assertEquals(first.find(asked, viewer, 20, Optional.empty()), second.find(asked, viewer, 20, Optional.empty()));
            assertEquals(first.count(asked, viewer, EnumSet.allOf(Facet.class)), second.count(asked, viewer, EnumSet.allOf(Facet.class)));
            Axis day = new Axis.Day(ZoneId.of("Asia/Damascus"));
            Optional<Facet> across = Optional.of(questions.one(List.of(Facet.values())));
            assertEquals(first.count(asked, viewer, day, across), second.count(asked, viewer, day, across));
            int zoom = random.nextInt(13);
            int x = Mercator.x(36 + random.nextDouble(2)) >>> Mercator.BITS - zoom;
            int y = Mercator.y(35 + random.nextDouble(2)) >>> Mercator.BITS - zoom;
            assertArrayEquals(first.tile(zoom, x, y, asked, viewer), second.tile(zoom, x, y, asked, viewer), zoom + "/" + x + "/" + y + " " + asked);
        }
    }

    private static List<String> dump(Search search, Viewer viewer) {
        StringBuilder out = new StringBuilder();
        search.dump(out);
        return out.toString().lines().filter(line -> line.startsWith(viewer.edition().code() + "/")).toList();
    }

    /** The same as far as the viewer sees, in everything else as different as tries can make it. */
    private static Cards.Told other(Cards.Told told, Viewer viewer, Random random, Map<String, Integer> hidden, boolean alone) {
        Sight sight = Sight.of(viewer.edition());
        Cards donors = new Cards(random.nextLong());
        if (alone && !sight.isShown(told.card())) { // where there are several, the one ends the other, under one name
            Cards.Told another = donors.next(100_000 + random.nextInt(1_000_000));
            if (!sight.isShown(another.card())) {
                hidden.merge("itself", 1, Integer::sum);
                return another;
            }
        }
        Cards.Told now = told;
        for (int i = 0; i < TRIES; i++) {
            Cards.Told donor = donors.next(1);
            RecordComponent component = Card.class.getRecordComponents()[random.nextInt(Card.class.getRecordComponents().length)];
            Cards.Told tried = new Cards.Told(with(now.card(), donor.card(), component), random.nextInt(3) == 0 ? of(now.card().id(), donor.claims())
                : now.claims());
            if (!tried.card().id().equals(now.card().id()) || !looks(tried, sight).equals(looks(now, sight))) continue;
            if (!tried.card().equals(now.card())) hidden.merge(component.getName(), 1, Integer::sum);
            if (!tried.claims().equals(now.claims())) hidden.merge("claims", 1, Integer::sum);
            now = tried;
        }
        return now;
    }

    private static List<Claim> of(EventId incident, List<Claim> claims) { return claims.stream().map(claim -> claim.about(incident)).toList(); }

    private static List<Object> looks(Cards.Told told, Sight sight) {
        return List.of(sight.show(told.card()), told.claims().stream().flatMap(claim -> sight.words(claim, told.card()).stream()).toList());
    }

    private static Card with(Card card, Card donor, RecordComponent component) {
        try {
            RecordComponent[] all = Card.class.getRecordComponents();
            Object[] values = new Object[all.length];
            for (int i = 0; i < all.length; i++) values[i] = all[i].getAccessor().invoke(all[i].getName().equals(component.getName()) ? donor : card);
            return Card.class.getDeclaredConstructor(Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }
}
