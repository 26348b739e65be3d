package org.hudna.app.web.api.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Forms of types, found out by looking at them once. */
public final class Shapes {

    private static final Map<Class<?>, List<Shape.Member>> KNOWN = new ConcurrentHashMap<>();

    private Shapes() {}

    /** The components of a record, in order. */
    public static List<Shape.Member> members(Class<? extends Record> type) {
        List<Shape.Member> known = KNOWN.get(type);
        if (known != null) return known;
        List<Shape.Member> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) members.add(member(component));
        KNOWN.put(type, List.copyOf(members));
        return KNOWN.get(type);
    }

    /** The components of a record and of the records in it, as parameters of a query. */
    public static List<Shape.Member> flat(Class<? extends Record> type) {
        List<Shape.Member> flat = new ArrayList<>();
        for (Shape.Member member : members(type)) {
            if (member.shape() instanceof Shape.Thing(Class<? extends Record> of)) flat.addAll(flat(of));
            else flat.add(member);
        }
        return flat;
    }

    private static Shape.Member member(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        Type type = component.getGenericType();
        boolean mayLack = type instanceof ParameterizedType many && (many.getRawType() == Optional.class);
        return new Shape.Member(component.getName(), of(mayLack ? argument(type, 0) : type), !mayLack, component.getAccessor());
    }

    /** The form of values of a type. */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) return new Shape.Many(of(argument(type, 0)));
            if (generic.getRawType() == Map.class && argument(type, 0) == String.class) return new Shape.ByName(of(argument(type, 1)));
        }
        if (type == String.class) return new Shape.Text();
        if (type == int.class || type == Integer.class) return new Shape.Whole(true);
        if (type == long.class || type == Long.class) return new Shape.Whole(false);
        if (type == double.class || type == Double.class) return new Shape.Figure();
        if (type == boolean.class || type == Boolean.class) return new Shape.Flag();
        if (type == Instant.class) return new Shape.Time();
        if (type instanceof Class<?> one && one.isEnum()) return new Shape.Word(one, Arrays.stream(one.getEnumConstants()).map(it ->
            code((Enum<?>) it)).toList());
        if (type instanceof Class<?> one && one.isRecord()) return new Shape.Thing(one.asSubclass(Record.class));
        throw new IllegalArgumentException("no JSON is written for " + type);
    }

    private static Type argument(Type type, int which) { return ((ParameterizedType) type).getActualTypeArguments()[which]; }

    /** The word in JSON. */
    public static String code(Enum<?> one) { return one.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /** A record of these components, in their order. */
    static <T extends Record> T make(Class<T> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
        } catch (ReflectiveOperationException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }

    /** What a component of {@code record} holds. */
    static Object value(Shape.Member member, Record record) {
        try {
            return member.accessor().invoke(record);
        } catch (ReflectiveOperationException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }
}
