package org.hudna.ledger.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Claims grown from a seed, and what they are when some fields are held back: done here in the plainest way. */
final class Trees {
    private static final List<String> NAMES = List.of("محافظة", "ناحية", "نقطة", "at", "who", "a/b", "m~n", "", "0", "деревня", "__sd", "....");

    private Trees() {}

    static Json.Obj claims(Random random, int depth) {
        var members = new LinkedHashMap<String, Json>();
        for (int count = random.nextInt(6); count > 0; count--)
            members.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth - 1));
        return new Json.Obj(members);
    }

    static Json value(Random random, int depth) {
        return switch (depth <= 0 ? 2 + random.nextInt(4) : random.nextInt(6)) {
            case 0 -> claims(random, depth);
            case 1 -> items(random, depth);
            case 2 -> new Json.Str(random.nextBoolean() ? "إطلاق نار عند الجسر" : "\"\\\n\0😀" + random.nextInt(10));
            case 3 -> Json.Num.of(random.nextLong());
            case 4 -> new Json.Bool(random.nextBoolean());
            default -> new Json.Nul();
        };
    }

    private static Json.Arr items(Random random, int depth) {
        var items = new ArrayList<Json>();
        for (int count = random.nextInt(5); count > 0; count--) items.add(value(random, depth - 1));
        return new Json.Arr(items);
    }

    /** Every place inside, the outer before the inner. */
    static void places(Json value, Path at, List<Path> into) {
        switch (value) {
            case Json.Obj(var members) -> members.forEach((name, inner) -> {
                into.add(at.plus(name));
                places(inner, at.plus(name), into);
            });
            case Json.Arr(var items) -> {
                for (int position = 0; position < items.size(); position++) {
                    into.add(at.plus(position));
                    places(items.get(position), at.plus(position), into);
                }
            }
            case Json.Str _, Json.Num _, Json.Bool _, Json.Nul _ -> { }
        }
    }

    /** Without the fields at these places. */
    static Json without(Json value, Path at, Set<Path> hidden) {
        return switch (value) {
            case Json.Obj(var members) -> {
                var left = new LinkedHashMap<String, Json>();
                members.forEach((name, inner) -> {
                    if (!hidden.contains(at.plus(name))) left.put(name, without(inner, at.plus(name), hidden));
                });
                yield new Json.Obj(left);
            }
            case Json.Arr(var items) -> {
                var left = new ArrayList<Json>();
                for (int position = 0; position < items.size(); position++)
                    if (!hidden.contains(at.plus(position))) left.add(without(items.get(position), at.plus(position), hidden));
                yield new Json.Arr(left);
            }
            case Json.Str _, Json.Num _, Json.Bool _, Json.Nul _ -> value;
        };
    }
}
