package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hudna.words.Message;

/** Questions that can be worked out only when they are worked out: telephones refuse such a form whole. */
final class Circles {

    private final Formulas formulas;
    private final List<FormRefusal> refusals;
    /** As they stand in the sheet, so that the same form is refused in the same words. */
    private final List<Item> order = new ArrayList<>();
    private final Map<Item, List<Item>> around = new IdentityHashMap<>();
    private final Map<Item, List<Item>> needs = new IdentityHashMap<>();
    private final Set<Item> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Item> ahead = Collections.newSetFromMap(new IdentityHashMap<>());

    private Circles(Formulas formulas, List<FormRefusal> refusals) {
        this.formulas = formulas;
        this.refusals = refusals;
    }

    static void find(List<Item> items, Formulas formulas, List<FormRefusal> refusals) {
        Circles circles = new Circles(formulas, refusals);
        circles.nest(items, List.of());
        circles.order.forEach(circles::follow);
    }

    private void nest(List<Item> items, List<Item> outer) {
        for (Item item : items) {
            around.put(item, outer);
            order.add(item);
            if (item instanceof Item.Section section) {
                List<Item> inner = new ArrayList<>(outer);
                inner.add(section);
                nest(section.items(), inner);
            }
        }
    }

    /** What is shown depends on whether what is around it is. */
    private List<Item> needs(Item item) {
        return needs.computeIfAbsent(item, it -> {
            Set<Item> all = new LinkedHashSet<>(formulas.speaksOf(it));
            around.get(it).forEach(outer -> all.addAll(formulas.speaksOf(outer)));
            return List.copyOf(all);
        });
    }

    /** Depth first, without recursion: a form of thousands of questions may hang on one thread. */
    private void follow(Item start) {
        if (done.contains(start)) return;
        List<Item> path = new ArrayList<>(List.of(start));
        List<Integer> next = new ArrayList<>(List.of(0));
        ahead.add(start);
        while (!path.isEmpty()) {
            Item item = path.getLast();
            int at = next.getLast();
            if (at >= needs(item).size()) {
                done.add(item);
                ahead.remove(item);
                path.removeLast();
                next.removeLast();
                continue;
            }
            next.set(next.size() - 1, at + 1);
            Item needed = needs(item).get(at);
            if (ahead.contains(needed)) refuse(path.subList(path.indexOf(needed), path.size()));
            else if (!done.contains(needed)) {
                path.add(needed);
                next.add(0);
                ahead.add(needed);
            }
        }
    }

    private void refuse(List<Item> circle) {
        Item first = circle.getFirst();
        refusals.add(first.line().refusal("name", Message.of("form.circle", "names", circle.stream().map(Item::name).toList())));
    }
}
