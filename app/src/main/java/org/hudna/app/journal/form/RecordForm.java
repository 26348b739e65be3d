package org.hudna.app.journal.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A record as an object: its components under their names, in the order in which they are declared. Empty ones are left out. */
final class RecordForm<T> implements Form<T> {

    /** A component: its name, how it is had, how it is written. */
    record Component(String name, MethodHandle read, Form<Object> form) {
        Component(String name, Method accessor, Form<Object> form) { this(name, handle(accessor), form); }
    }

    private static final MethodType MAKES = MethodType.methodType(Object.class, Object[].class);
    private static final MethodType READS = MethodType.methodType(Object.class, Object.class);

    private final Class<T> type;
    private final MethodHandle constructor;
    private final Component[] components;

    RecordForm(Constructor<T> canonical, Component[] components) {
        this.type = canonical.getDeclaringClass();
        this.constructor = handle(canonical);
        this.components = components;
    }

    /** Called a hundred times for each entry, so that access is looked at once and not each time. */
    private static MethodHandle handle(Constructor<?> canonical) {
        try {
            return MethodHandles.lookup().unreflectConstructor(canonical).asSpreader(Object[].class, canonical.getParameterCount()).asType(MAKES);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(canonical.getDeclaringClass() + " is not public", hidden);
        }
    }

    static MethodHandle handle(Method accessor) {
        try {
            return MethodHandles.lookup().unreflect(accessor).asType(READS);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(accessor + " is not public", hidden);
        }
    }

    @Override public void write(T value, JsonGenerator json, Raw raw) {
        json.writeStartObject();
        writeInside(value, json, raw);
        json.writeEndObject();
    }

    void writeInside(T value, JsonGenerator json, Raw raw) {
        for (Component component : components) {
            Object held = call(component.read(), value);
            if (component.form().isNothing(held)) continue;
            json.writeName(component.name());
            component.form().write(held, json, raw);
        }
    }

    @Override public T read(JsonParser json, Raw raw) {
        Unreadable.expect(json, JsonToken.START_OBJECT);
        return readInside(json, raw);
    }

    /** From before the first name to the end of the object. */
    T readInside(JsonParser json, Raw raw) {
        Object[] values = new Object[components.length];
        int next = 0;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            int at = skipTo(name, next, values);
            json.nextToken();
            Object value = components[at].form().read(json, raw);
            if (components[at].form().isNothing(value)) throw new Unreadable(name + " is written and holds nothing");
            values[at] = value;
            next = at + 1;
        }
        Unreadable.expect(json, JsonToken.END_OBJECT);
        fill(next, components.length, values);
        return make(values);
    }

    private int skipTo(String name, int from, Object[] values) {
        int at = from;
        while (at < components.length && !components[at].name().equals(name)) at++;
        if (at == components.length) throw new Unreadable(type.getSimpleName() + " has no '" + name + "' here");
        fill(from, at, values);
        return at;
    }

    private void fill(int from, int to, Object[] values) { for (int at = from; at < to; at++) values[at] = components[at].form().nothing(); }

    @SuppressWarnings("unchecked") // it is the constructor of this very record
    T make(Object[] values) {
        try {
            return (T) (Object) constructor.invokeExact(values);
        } catch (RuntimeException refused) {
            throw new Unreadable("not a " + type.getSimpleName() + ": " + refused.getMessage(), refused);
        } catch (Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible); // a constructor of a record declares nothing else
        }
    }

    static Object call(MethodHandle read, Object value) {
        try {
            return (Object) read.invokeExact(value);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible); // a component declares nothing else
        }
    }
}
