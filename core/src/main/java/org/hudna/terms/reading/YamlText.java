package org.hudna.terms.reading;

import java.util.Optional;
import org.hudna.words.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The text of a YAML file as its outermost part; empty, and refused, where it is no YAML or not all there. */
final class YamlText {

    /** Far more than any agreement needs; a file that grows beyond it by aliases is refused instead of eating the memory. */
    private static final int MOST_ALIASES = 200;
    /** In characters; forty times the longest that we know. */
    private static final int LONGEST = 500_000;
    /** Deeper than any agreement is; the library would go down until the stack ends. */
    private static final int DEEPEST = 100;

    private final Reading reading;
    private final String file;
    private final String text;
    private final LoadSettings settings;

    private YamlText(Reading reading, String file, String text) {
        this.reading = reading;
        this.file = file;
        this.text = text;
        this.settings = LoadSettings.builder().setUseMarks(true).setMaxAliasesForCollections(MOST_ALIASES).setAllowRecursiveKeys(false).setLabel(file).build();
    }

    /** @param needed whether an agreement without this file is none */
    static Optional<Part> read(Reading reading, String file, String text, boolean needed) { return new YamlText(reading, file, text).read(needed); }

    private Optional<Part> read(boolean needed) {
        if (text.length() > LONGEST) return refuse(0, Message.of("refusal.too-long", "limit", LONGEST));
        try {
            int tooDeep = tooDeep();
            if (tooDeep > 0) return refuse(tooDeep, Message.of("refusal.yaml-deep", "limit", DEEPEST));
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) return needed ? refuse(0, Message.of("refusal.file-missing")) : Optional.of(empty());
            return Circles.in(root.get()) ? refuse(1, Message.of("refusal.yaml-circle")) : Optional.of(new Part(reading, file, root.get()));
        } catch (MarkedYamlEngineException bad) {
            return refuse(bad.getProblemMark().map(YamlText::line).orElse(0), Message.of("refusal.yaml", "problem", String.valueOf(bad.getProblem())));
        } catch (ReaderException bad) {
            return refuse(line(bad.getPosition()), Message.of("refusal.yaml", "problem", String.valueOf(bad.getMessage())));
        } catch (YamlEngineException bad) {
            return refuse(0, Message.of("refusal.yaml", "problem", String.valueOf(bad.getMessage())));
        }
    }

    /** The line where something lies deeper than {@link #DEEPEST}; 0 where nothing does. */
    private int tooDeep() {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) return event.getStartMark().map(YamlText::line).orElse(1);
            if (event instanceof CollectionEndEvent) depth--;
        }
        return 0;
    }

    private static int line(Mark mark) { return mark.getLine() + 1; }

    private int line(int position) {
        int end = text.offsetByCodePoints(0, Math.clamp(position, 0, text.codePointCount(0, text.length())));
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private Part empty() { return new Part(reading, file, new MappingNode(Tag.MAP, java.util.List.of(), FlowStyle.BLOCK)); }

    private Optional<Part> refuse(int line, Message why) {
        reading.refuse(file, line, why);
        return Optional.empty();
    }
}
