package org.hudna.app.journal.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A record as an object: its components under their names, in the order in which they are declared. Empty ones are left out. */
final class RecordForm<T> implements Form<T> {

    /** A component: its name, how it is had, how it is written. */
    record Component(String name, Method read, Form<Object> form) {
        Component { read.setAccessible(true); }
    }

    private final Constructor<T> constructor;
    private final Component[] components;

    /** An entry takes a hundred calls: who may make them is looked at here, and not at each. */
    RecordForm(Constructor<T> constructor, Component[] components) {
        constructor.setAccessible(true);
        this.constructor = constructor;
        this.components = components;
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
        if (at == components.length) throw new Unreadable(constructor.getDeclaringClass().getSimpleName() + " has no '" + name + "' here");
        fill(from, at, values);
        return at;
    }

    private void fill(int from, int to, Object[] values) { for (int at = from; at < to; at++) values[at] = components[at].form().nothing(); }

    T make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new Unreadable("not a " + constructor.getDeclaringClass().getSimpleName() + ": " + refused.getCause().getMessage(),
                refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Object call(Method read, Object value) {
        try {
            return read.invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
