package org.hudna.terms.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hudna.terms.Known;
import org.hudna.words.Message;
import org.hudna.words.Words;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One node of a file, with where it stands; every way of taking it apart refuses what does not fit instead of throwing. */
final class Part {

    private final Reading reading;
    private final String file;
    private final Node node;
    private final Map<String, Part> fields = new LinkedHashMap<>();

    Part(Reading reading, String file, Node node) {
        this.reading = reading;
        this.file = file;
        this.node = node;
        if (node instanceof MappingNode map) for (NodeTuple tuple : map.getValue()) field(tuple);
    }

    private void field(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            refuse(Message.of("refusal.key-not-a-word"));
            return;
        }
        Part value = new Part(reading, file, tuple.getValueNode());
        if (fields.putIfAbsent(key.getValue(), value) != null) value.refuse(Message.of("refusal.key-twice", "key", key.getValue()));
    }

    String file() { return file; }

    int line() { return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0); }

    void refuse(Message why) { reading.refuse(file, line(), why); }

    Reading reading() { return reading; }

    void unknownWord(String written, String listId, java.util.Collection<String> known) { reading.unknownWord(file, line(), written, listId, known); }

    boolean isMap() { return node instanceof MappingNode; }

    boolean isText() { return node instanceof ScalarNode; }

    boolean has(String key) { return fields.containsKey(key); }

    Set<String> keys() { return fields.keySet(); }

    Optional<Part> find(String key) { return Optional.ofNullable(fields.get(key)); }

    /** The only keys that may stand here; any other is refused with the nearest of these. */
    Part only(String... keys) {
        if (!isMap()) {
            refuse(Message.of("refusal.not-a-mapping", "keys", List.of((Object[]) keys)));
            return this;
        }
        List<String> known = Arrays.asList(keys);
        fields.forEach((key, part) -> { if (!known.contains(key)) part.unknownWord(key, "key", known); });
        return this;
    }

    /** The text of a scalar; empty, and refused, where it is a list or a mapping. */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar) return Optional.of(scalar.getValue().strip());
        refuse(Message.of("refusal.not-a-word"));
        return Optional.empty();
    }

    String text(String key) { return find(key).flatMap(Part::text).orElse(""); }

    /** The text under a key that has to be there. */
    Optional<String> need(String key) {
        Optional<String> text = find(key).flatMap(Part::text).filter(t -> !t.isEmpty());
        if (text.isEmpty()) refuse(Message.of("refusal.key-missing", "key", key));
        return text;
    }

    boolean flag(String key) {
        Optional<Part> part = find(key);
        if (part.isEmpty()) return false;
        String text = part.get().text().orElse("");
        if (text.equals("true") || text.equals("yes")) return true;
        if (!text.equals("false") && !text.equals("no")) part.get().refuse(Message.of("refusal.not-yes-or-no", "written", text));
        return false;
    }

    /** The items of a list; a single item stands for a list of one. */
    List<Part> items() {
        if (!(node instanceof SequenceNode list)) return List.of(this);
        return list.getValue().stream().map(item -> new Part(reading, file, item)).toList();
    }

    List<Part> items(String key) { return find(key).map(Part::items).orElse(List.of()); }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Part item : items(key)) item.text().ifPresent(texts::add);
        return List.copyOf(texts);
    }

    /** Each item read by {@code one}; those that could not be are left out, refused already. */
    <T> List<T> each(String key, Function<Part, Optional<T>> one) {
        return items(key).stream().map(one).flatMap(Optional::stream).toList();
    }

    /** A name or sentence in three languages. */
    Optional<Words> words() {
        only("ar", "en", "ru");
        if (!isMap()) return Optional.empty();
        for (String language : List.of("ar", "en", "ru"))
            if (text(language).isBlank()) {
                refuse(Message.of("refusal.language-missing", "language", Message.of("language." + language)));
                return Optional.empty();
            }
        return Optional.of(new Words(text("ar"), text("en"), text("ru")));
    }

    Optional<Words> words(String key) { return find(key).flatMap(Part::words); }

    Optional<Words> needWords(String key) {
        if (!has(key)) refuse(Message.of("refusal.key-missing", "key", key));
        return words(key);
    }

    Optional<Instant> instant() { return text().flatMap(t -> reading.instant(file, line(), t)); }

    Optional<Instant> instant(String key) { return find(key).flatMap(Part::instant); }

    /** Where a fact comes from: {@code source}, and {@code known}, by default {@code otherwise}. */
    Known known(Instant otherwise) { return new Known(instant("known").orElse(otherwise), text("source")); }

    /** One of the constants of an enum, by its code. */
    <E extends Enum<E>> Optional<E> oneOf(String key, String listId, E[] all, Function<E, String> code) {
        Optional<Part> part = find(key);
        Optional<String> text = part.flatMap(Part::text);
        if (text.isEmpty()) return Optional.empty();
        for (E one : all) if (code.apply(one).equals(text.get())) return Optional.of(one);
        part.get().unknownWord(text.get(), listId, Arrays.stream(all).map(code).toList());
        return Optional.empty();
    }
}
