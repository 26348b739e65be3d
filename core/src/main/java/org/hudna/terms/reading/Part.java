package org.hudna.terms.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hudna.terms.Known;
import org.hudna.who.ActorId;
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
    /** Where its key stands, from 1; what stands under none begins where it begins. */
    private final int line;
    private final Map<String, Part> fields = new LinkedHashMap<>();
    private final List<Part> items = new ArrayList<>();

    Part(Reading reading, String file, Node node) { this(reading, file, node, line(node)); }

    private Part(Reading reading, String file, Node node, int line) {
        this.reading = reading;
        this.file = file;
        this.node = node;
        this.line = line;
        if (node instanceof MappingNode map) for (NodeTuple tuple : map.getValue()) field(tuple);
        if (node instanceof SequenceNode list) for (Node item : list.getValue()) items.add(new Part(reading, file, item));
        else items.add(this);
    }

    private static int line(Node node) { return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0); }

    private void field(NodeTuple tuple) {
        int at = line(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            reading.refuse(file, at, Message.of("refusal.key-not-a-word"));
            return;
        }
        Part value = new Part(reading, file, tuple.getValueNode(), at);
        if (fields.putIfAbsent(key.getValue(), value) != null) value.refuse(Message.of("refusal.key-twice", "key", key.getValue()));
    }

    String file() { return file; }

    int line() { return line; }

    void refuse(Message why) { reading.refuse(file, line, why); }

    Reading reading() { return reading; }

    void unknownWord(String written, String listId, Collection<String> known) { reading.unknownWord(file, line, written, listId, known); }

    boolean isMap() { return node instanceof MappingNode; }

    boolean isText() { return node instanceof ScalarNode; }

    boolean has(String key) { return fields.containsKey(key); }

    Set<String> keys() { return fields.keySet(); }

    Optional<Part> find(String key) { return Optional.ofNullable(fields.get(key)); }

    /** The only keys that may stand here; any other is refused with the nearest of these. */
    Part only(Keys keys) { return only(keys.all()); }

    Part only(List<String> known) {
        if (!isMap()) refuse(Message.of("refusal.not-a-mapping", "keys", List.<Object>copyOf(known)));
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
        Optional<Part> part = find(key);
        if (part.isEmpty()) return missing(key);
        Optional<String> text = part.get().text();
        if (text.filter(String::isEmpty).isPresent()) part.get().refuse(Message.of("refusal.key-missing", "key", key));
        return text.filter(t -> !t.isEmpty());
    }

    /** An id under a key that has to be there. */
    Optional<String> needId(String key) {
        Optional<String> id = need(key);
        if (id.isEmpty() || ActorId.isCode(id.get())) return id;
        find(key).orElse(this).refuse(Message.of("refusal.not-an-id", "written", id.get()));
        return Optional.empty();
    }

    /** Refuses that a key is missing; nothing where there are no keys at all, which was refused already. */
    <T> Optional<T> missing(String key) {
        if (isMap()) refuse(Message.of("refusal.key-missing", "key", key));
        return Optional.empty();
    }

    boolean flag(String key) {
        Optional<Part> part = find(key);
        Optional<String> text = part.flatMap(Part::text);
        if (text.isEmpty()) return false;
        if (text.get().equals("true") || text.get().equals("yes")) return true;
        if (!text.get().equals("false") && !text.get().equals("no")) part.get().refuse(Message.of("refusal.not-yes-or-no", "written", text.get()));
        return false;
    }

    boolean needFlag(String key) {
        if (!has(key)) missing(key);
        return flag(key);
    }

    /** The items of a list; a single item stands for a list of one. */
    List<Part> items() { return items; }

    List<Part> items(String key) { return find(key).map(Part::items).orElse(List.of()); }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Part item : items(key)) item.text().ifPresent(texts::add);
        return List.copyOf(texts);
    }

    /** What the items of a list call themselves under a key, whether or not the rest of them could be read. */
    Set<String> declared(String list, String key) {
        Set<String> names = new LinkedHashSet<>();
        for (Part item : items(list)) item.find(key).filter(Part::isText).flatMap(Part::text).ifPresent(names::add);
        return names;
    }

    /** Each item read by {@code one}; those that could not be are left out, refused already. */
    <T> List<T> each(String key, Function<Part, Optional<T>> one) {
        return items(key).stream().map(one).flatMap(Optional::stream).toList();
    }

    /** A name or sentence in three languages. */
    Optional<Words> words() {
        only(Keys.WORDS);
        if (!isMap()) return Optional.empty();
        for (String language : Keys.WORDS.all())
            if (text(language).isBlank()) {
                refuse(Message.of("refusal.language-missing", "language", Message.of("language." + language)));
                return Optional.empty();
            }
        return Optional.of(new Words(text("ar"), text("en"), text("ru")));
    }

    Optional<Words> words(String key) { return find(key).flatMap(Part::words); }

    Optional<Words> needWords(String key) { return has(key) ? words(key) : missing(key); }

    /** Why the text, map or list could not be had, where {@code status: unavailable} stands. */
    Optional<Words> unavailable() {
        Optional<Part> status = find("status");
        Optional<String> word = status.flatMap(Part::text);
        if (word.isEmpty()) return Optional.empty();
        if (!word.get().equals("unavailable")) status.get().unknownWord(word.get(), "clause-status", List.of("unavailable"));
        else if (!has("because")) refuse(Message.of("refusal.unavailable-why"));
        return words("because");
    }

    Optional<Instant> instant() { return text().flatMap(t -> reading.instant(file, line, t)); }

    Optional<Instant> instant(String key) { return find(key).flatMap(Part::instant); }

    Optional<Instant> needInstant(String key) { return has(key) ? instant(key) : missing(key); }

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
