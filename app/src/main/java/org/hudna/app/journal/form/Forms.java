package org.hudna.app.journal.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.hudna.intake.Bytes;

/**
 * Finds the form of a type from its declaration alone, once: records, sealed sums of records, enums, texts, numbers, times, bytes, and lists, sets,
 * maps and optional values of these. A record of one component is written as that component. Anything else is refused when the program starts, not
 * when it is met.
 */
public final class Forms {
    private final Map<Type, Form<?>> known = new HashMap<>(Map.of(String.class, TextForm.STRING, Instant.class, TextForm.INSTANT,
        char.class, TextForm.CHARACTER, int.class, NumberForms.INT, long.class, NumberForms.LONG, Long.class, NumberForms.LONG,
        double.class, NumberForms.DOUBLE, boolean.class, NumberForms.BOOLEAN, Bytes.class, Raw.FORM));

    /** The form of a type. @throws IllegalStateException where it has none */
    @SuppressWarnings("unchecked") // the form was made from this very class
    public <T> Form<T> of(Class<T> type) { return (Form<T>) find(type); }

    private Form<?> find(Type type) {
        Form<?> before = known.get(type);
        if (before != null) return before;
        Form<?> made = make(type);
        known.put(type, made);
        return made;
    }

    private Form<?> make(Type type) {
        if (type instanceof ParameterizedType generic) return many(generic.getRawType(), generic.getActualTypeArguments());
        if (!(type instanceof Class<?> given)) throw unknown(type);
        if (given.isEnum()) return constants(given);
        if (given.isSealed()) return sum(given);
        if (!given.isRecord()) throw unknown(type);
        RecordComponent[] components = given.getRecordComponents();
        return components.length == 1 ? alone(given, components[0]) : record(given);
    }

    private Form<?> many(Type raw, Type[] of) {
        if (raw == Optional.class) return new ManyForms.Perhaps<>(find(of[0]));
        if (raw == List.class) return new ManyForms.Listed<>(find(of[0]));
        if (raw == Set.class) return new ManyForms.Sorted<>(text(of[0]));
        if (raw == SortedSet.class) return new ManyForms.Ordered<>(new ManyForms.Sorted<>(text(of[0])));
        if (raw == Map.class) return new ManyForms.Keyed<>(text(of[0]), find(of[1]));
        throw unknown(raw);
    }

    private TextForm<?> text(Type type) {
        if (find(type) instanceof TextForm<?> text) return text;
        throw new IllegalStateException("only what is one text has an order for ever: " + type.getTypeName());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // it is an enum, as was asked
    private static Form<?> constants(Class<?> type) { return TextForm.of((Class) type); }

    /** A value with a name of its own: an id, a code. */
    private Form<?> alone(Class<?> type, RecordComponent component) {
        RecordForm<Object> whole = record(type);
        Form<Object> inner = any(find(component.getGenericType()));
        if (!(inner instanceof TextForm<Object> text)) return whole;
        component.getAccessor().setAccessible(true);
        TextForm<Object> form = new TextForm<>(value -> text.writes().apply(RecordForm.call(component.getAccessor(), value)),
            read -> whole.make(new Object[] {text.reads().apply(read)}));
        return new TextForm<>(form.writes(), read -> asWritten(form, read));
    }

    /** A record that tidies what it is given could be read from several texts. */
    private static Object asWritten(TextForm<Object> form, String text) {
        Object value = form.reads().apply(text);
        if (!form.writes().apply(value).equals(text)) throw new Unreadable("written otherwise: '" + text + "'");
        return value;
    }

    private RecordForm<Object> record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        RecordForm.Component[] forms = Arrays.stream(components).map(it -> new RecordForm.Component(it.getName(), it.getAccessor(),
            any(find(it.getGenericType())))).toArray(RecordForm.Component[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return new RecordForm<>(typed(canonical), forms);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Form<?> sum(Class<?> type) {
        Map<Class<?>, RecordForm<Object>> byType = new HashMap<>();
        Map<String, RecordForm<Object>> byName = new HashMap<>();
        arms(type).forEach(arm -> {
            RecordForm<Object> form = record(arm);
            byType.put(arm, form);
            if (byName.put(arm.getSimpleName(), form) != null) throw new IllegalStateException("two arms are called " + arm.getSimpleName());
        });
        return new SumForm<>(Map.copyOf(byType), Map.copyOf(byName));
    }

    /** All records of a sum, those of its inner sums too. */
    public static Stream<Class<?>> arms(Class<?> sum) {
        return Arrays.stream(sum.getPermittedSubclasses()).flatMap(arm -> {
            if (arm.isSealed()) return arms(arm);
            if (!arm.isRecord()) throw unknown(arm);
            return Stream.of(arm);
        });
    }

    @SuppressWarnings("unchecked") // a form reads and writes what its type's declaration says
    private static Form<Object> any(Form<?> form) { return (Form<Object>) form; }

    @SuppressWarnings("unchecked") // its own record and nothing else is handed to it
    private static Constructor<Object> typed(Constructor<?> canonical) { return (Constructor<Object>) canonical; }

    private static IllegalStateException unknown(Type type) { return new IllegalStateException("there is no form for " + type.getTypeName()); }
}
