package org.hudna.words.yaml;

import java.util.Optional;
import org.hudna.words.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** What the text of a YAML file comes to. */
public sealed interface YamlFile {

    /** Its outermost node, whose depth and aliases are bounded. */
    record Root(Node node) implements YamlFile {}

    /** Nothing stands there. */
    record Blank() implements YamlFile {}

    /**
     * It cannot be read.
     *
     * @param line from 1; 0 where it concerns the file as a whole
     */
    record Bad(int line, Message why) implements YamlFile {}

    /** Far more than any file of ours needs; one that grows beyond it by aliases is refused instead of eating the memory. */
    int MOST_ALIASES = 200;
    /** In characters; forty times the longest that we know. */
    int LONGEST = 500_000;
    /** Deeper than any file of ours is; the library would go down until the stack ends. */
    int DEEPEST = 100;

    /** @param file its name, for the library's own messages */
    static YamlFile read(String file, String text) {
        if (text.length() > LONGEST) return new Bad(0, Message.of("refusal.too-long", "limit", LONGEST));
        LoadSettings settings = LoadSettings.builder().setUseMarks(true)
            .setMaxAliasesForCollections(MOST_ALIASES).setAllowRecursiveKeys(false).setLabel(file).build();
        try {
            int tooDeep = tooDeep(settings, text);
            if (tooDeep > 0) return new Bad(tooDeep, Message.of("refusal.yaml-deep", "limit", DEEPEST));
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) return new Blank();
            return Circles.in(root.get()) ? new Bad(1, Message.of("refusal.yaml-circle")) : new Root(root.get());
        } catch (MarkedYamlEngineException bad) {
            return new Bad(bad.getProblemMark().map(YamlFile::line).orElse(0),
                Message.of("refusal.yaml", "problem", String.valueOf(bad.getProblem())));
        } catch (ReaderException bad) {
            return new Bad(line(text, bad.getPosition()), Message.of("refusal.yaml", "problem", String.valueOf(bad.getMessage())));
        } catch (YamlEngineException bad) {
            return new Bad(0, Message.of("refusal.yaml", "problem", String.valueOf(bad.getMessage())));
        }
    }

    /** The line where something lies deeper than {@link #DEEPEST}; 0 where nothing does. */
    private static int tooDeep(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) return event.getStartMark().map(YamlFile::line).orElse(1);
            if (event instanceof CollectionEndEvent) depth--;
        }
        return 0;
    }

    private static int line(Mark mark) { return mark.getLine() + 1; }

    private static int line(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.clamp(position, 0, text.codePointCount(0, text.length())));
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
