package org.hudna.words.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds aliases that lead back to themselves, or to so many copies that reading them would never end. */
final class Circles {

    /** More nodes than any agreement has, counted as often as aliases repeat them. */
    private static final int MOST_NODES = 200_000;
    private static final int DEEPEST = 200;

    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    static boolean in(Node root) { return new Circles().found(root); }

    private boolean found(Node node) {
        if (++nodes > MOST_NODES || open.size() > DEEPEST || !open.add(node)) return true;
        boolean found = switch (node) {
            case MappingNode map -> map.getValue().stream().anyMatch(this::found);
            case SequenceNode list -> list.getValue().stream().anyMatch(this::found);
            case ScalarNode _ -> false;
            default -> false; // not sealed: the library's other nodes are anchors that were replaced by what they stand for
        };
        open.remove(node);
        return found;
    }

    private boolean found(NodeTuple tuple) { return found(tuple.getKeyNode()) || found(tuple.getValueNode()); }
}
