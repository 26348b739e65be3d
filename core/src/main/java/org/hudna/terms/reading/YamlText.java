package org.hudna.terms.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;
import org.hudna.words.yaml.YamlFile;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The text of a YAML file as its outermost part; empty, and refused, where it is no YAML or not all there. */
final class YamlText {

    private YamlText() {}

    /** @param needed whether an agreement without this file is none */
    static Optional<Part> read(Reading reading, String file, String text, boolean needed) {
        return switch (YamlFile.read(file, text)) {
            case YamlFile.Root(Node node) -> Optional.of(new Part(reading, file, node));
            case YamlFile.Blank _ when needed -> refuse(reading, file, 0, Message.of("refusal.file-missing"));
            case YamlFile.Blank _ -> Optional.of(new Part(reading, file, new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK)));
            case YamlFile.Bad(int line, Message why) -> refuse(reading, file, line, why);
        };
    }

    private static Optional<Part> refuse(Reading reading, String file, int line, Message why) {
        reading.refuse(file, line, why);
        return Optional.empty();
    }
}
