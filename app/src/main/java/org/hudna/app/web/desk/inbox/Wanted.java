package org.hudna.app.web.desk.inbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.Visit;
import org.hudna.intake.Channel;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/**
 * Which reports somebody wants to see: the address of the list. What makes no sense in it is passed over.
 *
 * @param text words that stand in them; empty for all
 * @param after the mark at which the page before ended
 * @param size how many at once
 */
public record Wanted(Show show, Optional<Channel> channel, String text, Optional<String> after, int size) {

    /** How many may be listed at once. */
    public static final List<Integer> SIZES = List.of(50, 100, 500);

    /** What is listed. */
    public enum Show {
        WAITING, MINE, TAKEN, CLOSED;

        /** The word in addresses. */
        public String code() { return name().toLowerCase(Locale.ROOT); }

        public Message said() { return Message.of("inbox.show-" + code()); }
    }

    static Wanted of(Visit visit) {
        Show show = visit.asked("show").flatMap(code -> Arrays.stream(Show.values()).filter(it -> it.code().equals(code)).findFirst())
            .orElse(Show.WAITING);
        int size = visit.asked("size").map(Digits::ascii).flatMap(asked -> SIZES.stream().filter(it -> asked.equals(it.toString())).findFirst())
            .orElse(SIZES.getFirst());
        return new Wanted(show, visit.asked("channel").flatMap(Wanted::channel), visit.asked("text").orElse(""), visit.asked("after"), size);
    }

    private static Optional<Channel> channel(String code) { return Arrays.stream(Channel.values()).filter(it -> it.code().equals(code)).findFirst(); }

    /** The whole of another list, with the same words and channel. */
    public String of(Show other) { return new Wanted(other, channel, text, Optional.empty(), size).path(Map.of()); }

    /** The page that begins at a mark. */
    String at(Optional<String> mark) { return new Wanted(show, channel, text, mark, size).path(Map.of()); }

    /** From the first. */
    public String first() { return at(Optional.empty()); }

    /** Where the form over the list is sent. */
    public String many() { return path("/inbox/many", Map.of()); }

    /** @param more what stands beside it */
    String path(Map<String, String> more) { return path("/inbox", more); }

    private String path(String path, Map<String, String> more) {
        Map<String, List<String>> all = new HashMap<>();
        all.put("show", List.of(show == Show.WAITING ? "" : show.code()));
        all.put("channel", List.of(channel.map(Channel::code).orElse("")));
        all.put("text", List.of(text));
        all.put("after", List.of(after.orElse("")));
        all.put("size", List.of(size == SIZES.getFirst() ? "" : Integer.toString(size)));
        more.forEach((name, value) -> all.put(name, List.of(value)));
        return Addresses.of(path, all);
    }
}
