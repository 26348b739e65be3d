package org.hudna.app.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.app.journal.form.Forms;
import org.hudna.claims.Claim;
import org.hudna.claims.Origin;
import org.hudna.intake.Bytes;
import org.hudna.intake.ReportId;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;

/** Values of any type that an entry holds, made up from a seed; what a constructor refuses is made up anew. */
final class Invented {
    private static final List<String> TEXTS = List.of("", "a", "قصف مدفعي على القرية، الساعة ٢٣:٠٠", "обстрел Хомса", "Homs (حمص) – Хомс",
        "\u2028\u2029", "\uD83D\uDE00",
        "half \uD83D of a pair", "\uDE00\uD83D", "\uD83D", "line\nend\r\t\0\u001F", "\"quoted\" \\ back", "\u202Bmixed\u202C", "\uFEFF\uFFFF",
        "</script>");

    private final Random random;

    Invented(long seed) { random = new Random(seed); }

    Object of(Type type) {
        if (type instanceof ParameterizedType generic) return many(generic);
        Class<?> given = (Class<?>) type;
        return special(given).orElseGet(() -> {
            if (given.isEnum()) return one(List.of(given.getEnumConstants()));
            return made(given.isSealed() ? one(Forms.arms(given).toList()) : given);
        });
    }

    private Optional<Object> special(Class<?> type) {
        if (type == String.class) return Optional.of(text());
        if (type == int.class) return Optional.of(one(List.of(0, 1, 2, 7, 82, 1 + random.nextInt(10_000))));
        if (type == long.class || type == Long.class) return Optional.of(random.nextBoolean() ? random.nextLong() : (long) random.nextInt(100));
        if (type == double.class)
            return Optional.of(one(List.of(0.0, -0.0, 1e-300, 89.99999999999999, random.nextDouble() * 360 - 180, (double) random.nextInt(90))));
        if (type == boolean.class) return Optional.of(random.nextBoolean());
        if (type == char.class) return Optional.of((char) ('A' + random.nextInt(6)));
        if (type == Instant.class)
            return Optional.of(one(List.of(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)), Instant.EPOCH,
            Instant.MIN, Instant.MAX, Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)))));
        if (type == Bytes.class) return Optional.of(bytes());
        if (type == ActorId.class) return Optional.of(new ActorId("actor-" + random.nextInt(50)));
        if (type == PlaceId.class) return Optional.of(new PlaceId("place." + random.nextInt(50)));
        if (type == PCode.class) return Optional.of(new PCode("SY" + random.nextInt(5000)));
        if (type == ReportId.class) return Optional.of(bytes().id());
        if (type == Origin.class) return Optional.of(origin());
        return Optional.empty();
    }

    private Origin origin() {
        String words = "x" + text();
        int from = random.nextInt(1000);
        return new Origin(bytes().id(), from, from + words.length(), random.nextBoolean() ? Optional.empty() : Optional.of(Lang.RU), words);
    }

    private String text() {
        StringBuilder text = new StringBuilder(one(TEXTS));
        for (int i = random.nextInt(4); i > 0; i--) text.append(one(TEXTS)).append((char) random.nextInt(0x10000));
        return text.toString();
    }

    private Bytes bytes() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private <T> T one(List<T> of) { return of.get(random.nextInt(of.size())); }

    private Object many(ParameterizedType generic) {
        Type[] of = generic.getActualTypeArguments();
        int size = random.nextInt(3);
        if (generic.getRawType() == Optional.class) return size == 0 ? Optional.empty() : Optional.of(of(of[0]));
        if (generic.getRawType() == List.class) return Stream.generate(() -> of(of[0])).limit(size).toList();
        if (generic.getRawType() == Set.class) return new HashSet<>(Stream.generate(() -> of(of[0])).limit(size).toList());
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < size; i++) map.put(of(of[0]), of(of[1]));
        return map;
    }

    /** Some tries go into what a constructor refuses: an empty list of acts, a span that ends before it begins. */
    private Object made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int tries = 0; tries < 5_000; tries++)
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
                return canonical.newInstance(Arrays.stream(components).map(it -> of(it.getGenericType())).toArray());
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) throw new AssertionError(refused);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        throw new AssertionError("never accepted: " + type);
    }

    Entry entry() { return (Entry) of(Entry.class); }

    Claim claim() { return (Claim) of(Claim.class); }
}
