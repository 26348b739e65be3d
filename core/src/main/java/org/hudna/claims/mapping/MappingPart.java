package org.hudna.claims.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Message;
import org.hudna.words.Nearest;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One node of a mapping's file; every way of taking it apart refuses what does not fit, and goes on. */
final class MappingPart {

    private final String file;
    private final List<Refusal> refusals;
    private final Node node;
    private final int line;

    MappingPart(String file, List<Refusal> refusals, Node node) { this(file, refusals, node, line(node)); }

    private MappingPart(String file, List<Refusal> refusals, Node node, int line) {
        this.file = file;
        this.refusals = refusals;
        this.node = node;
        this.line = line;
    }

    private static int line(Node node) { return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0); }

    void refuse(Message why) { refusals.add(new Refusal(file, line, why)); }

    boolean isMap() { return node instanceof MappingNode; }

    /** The values under their keys, in the order of the file; refused where it is no mapping, or a key stands twice or is no word. */
    Map<String, MappingPart> map() {
        Map<String, MappingPart> parts = new LinkedHashMap<>();
        if (!(node instanceof MappingNode map)) {
            refuse(Message.of("mapping.not-a-mapping"));
            return parts;
        }
        for (NodeTuple tuple : map.getValue()) {
            int at = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) refusals.add(new Refusal(file, at, Message.of("refusal.key-not-a-word")));
            else if (parts.putIfAbsent(key.getValue(), new MappingPart(file, refusals, tuple.getValueNode(), at)) != null)
                refusals.add(new Refusal(file, at, Message.of("refusal.key-twice", "key", key.getValue())));
        }
        return parts;
    }

    /** The same, where only these keys may stand. */
    Map<String, MappingPart> map(Collection<String> known) {
        Map<String, MappingPart> parts = map();
        parts.forEach((key, part) -> { if (!known.contains(key)) part.unknown(key, known); });
        return parts;
    }

    void unknown(String word, Collection<String> known) {
        Optional<String> near = word.length() > 100 ? Optional.empty() : Nearest.to(word, known);
        String shown = word.length() > 100 ? word.substring(0, 100) + "…" : word;
        refuse(near.isPresent() ? Message.of("mapping.word-near", "word", shown, "near", near.get())
            : Message.of("mapping.word-unknown", "word", shown, "words", known.stream().sorted().toList()));
    }

    /** The text that stands here; empty, and refused, where a list or a mapping does. */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar) return Optional.of(scalar.getValue());
        refuse(Message.of("refusal.not-a-word"));
        return Optional.empty();
    }

    /** The texts of a list; a single one stands for a list of one. */
    List<String> texts() {
        if (!(node instanceof SequenceNode list)) return text().map(List::of).orElse(List.of());
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) new MappingPart(file, refusals, item).text().ifPresent(texts::add);
        return texts;
    }

    List<MappingPart> items() {
        if (!(node instanceof SequenceNode list)) return List.of(this);
        return list.getValue().stream().map(item -> new MappingPart(file, refusals, item)).toList();
    }
}
