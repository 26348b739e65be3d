package org.hudna.app.web.api.shape;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Digits;
import org.hudna.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** JSON and query strings into records. Numbers may stand as texts, in any of the digits that people write. */
public final class Readings {

    private final List<Trouble> troubles = new ArrayList<>();

    private Readings() {}

    /** One object of these members and no others. */
    public static <T extends Record> Got<T> json(InputStream in, Class<T> type) {
        var readings = new Readings();
        try {
            Object tree = Tree.read(in);
            if (tree instanceof Map<?, ?> members) return readings.got(readings.thing(members, type, ""));
            return new Got.Wrong<>(List.of(new Trouble("", Message.of("api.no-object"))));
        } catch (JacksonException broken) {
            Optional<TokenStreamLocation> at = Optional.ofNullable(broken.getLocation());
            return new Got.Wrong<>(List.of(new Trouble("", Message.of("api.broken-json", "line", at.map(it -> Math.max(1, it.getLineNr())).orElse(1),
                "at", at.map(it -> Math.max(1, it.getColumnNr())).orElse(1)))));
        }
    }

    /** The parameters of a query string; one that stands several times is a list. */
    public static <T extends Record> Got<T> query(Map<String, List<String>> query, Class<T> type) {
        var readings = new Readings();
        List<String> known = Shapes.flat(type).stream().map(Shape.Member::name).toList();
        query.keySet().stream().filter(name -> !known.contains(name)).sorted().forEach(name -> readings.troubles.add(new Trouble(name,
            Message.of("api.unknown-member"))));
        return readings.got(readings.thing(readings.nested(query, type), type, ""));
    }

    /** A query string has no depth: what a component holds that is a record stands beside the others. */
    private Map<String, Object> nested(Map<String, List<String>> query, Class<? extends Record> type) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Shape.Member member : Shapes.members(type)) {
            List<String> values = query.getOrDefault(member.name(), List.of());
            if (member.shape() instanceof Shape.Thing(Class<? extends Record> of)) members.put(member.name(), nested(query, of));
            else if (member.shape() instanceof Shape.Many) members.put(member.name(), values);
            else if (values.size() > 1) troubles.add(new Trouble(member.name(), Message.of("api.given-twice")));
            else if (!values.isEmpty()) members.put(member.name(), values.getFirst());
        }
        return members;
    }

    private <T> Got<T> got(Optional<T> value) {
        return troubles.isEmpty() && value.isPresent() ? new Got.Sound<>(value.get()) : new Got.Wrong<>(troubles);
    }

    private <T extends Record> Optional<T> thing(Map<?, ?> members, Class<T> type, String path) {
        int before = troubles.size();
        List<Shape.Member> known = Shapes.members(type);
        for (Object name : members.keySet())
            if (known.stream().noneMatch(member -> member.name().equals(name))) troubles.add(new Trouble(join(path, (String) name),
                Message.of("api.unknown-member")));
        List<Object> values = new ArrayList<>();
        for (Shape.Member member : known) values.add(member(members.get(member.name()), member, join(path, member.name())));
        return troubles.size() > before ? Optional.empty() : Optional.of(Shapes.make(type, values));
    }

    private static String join(String path, String name) { return path.isEmpty() ? name : path + "." + name; }

    private Object member(Object given, Shape.Member member, String path) {
        boolean absent = given == null || given instanceof Optional<?>;
        if (!member.isNeeded()) return absent ? Optional.empty() : value(given, member.shape(), path);
        if (!absent) return value(given, member.shape(), path).map(Object.class::cast).orElse("");
        if (member.shape() instanceof Shape.Many) return List.of();
        if (member.shape() instanceof Shape.ByName) return Map.of();
        troubles.add(new Trouble(path, Message.of("api.missing-member")));
        return "";
    }

    private Optional<Object> value(Object given, Shape shape, String path) {
        return switch (shape) {
            case Shape.Text() -> as(given instanceof String text ? Optional.of(text) : Optional.empty(), path, "api.wants-text");
            case Shape.Whole(boolean isShort) -> as(number(given).flatMap(number -> whole(number, isShort)), path, "api.wants-whole");
            case Shape.Figure() -> as(number(given).map(BigDecimal::doubleValue), path, "api.wants-number");
            case Shape.Flag() -> as(flag(given), path, "api.wants-flag");
            case Shape.Time() -> as(given instanceof String text ? time(text) : Optional.empty(), path, "api.wants-time");
            case Shape.Word word -> word(given, word, path);
            case Shape.Many(Shape of) -> many(given, of, path);
            case Shape.ByName(Shape of) -> byName(given, of, path);
            case Shape.Thing(Class<? extends Record> of) -> given instanceof Map<?, ?> members ? thing(members, of, path).map(Object.class::cast)
                : as(Optional.empty(), path, "api.wants-object");
        };
    }

    private <T> Optional<Object> as(Optional<T> read, String path, String otherwise) {
        if (read.isEmpty()) troubles.add(new Trouble(path, Message.of(otherwise)));
        return read.map(Object.class::cast);
    }

    private static Optional<BigDecimal> number(Object given) {
        if (given instanceof BigDecimal number) return Optional.of(number);
        if (!(given instanceof String text)) return Optional.empty();
        String ascii = Digits.ascii(text.strip());
        return ascii.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?") ? Optional.of(new BigDecimal(ascii)) : Optional.empty();
    }

    private static Optional<Object> whole(BigDecimal number, boolean isShort) {
        try {
            return Optional.of(isShort ? (Object) number.intValueExact() : (Object) number.longValueExact());
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(Object given) {
        if (given instanceof Boolean is) return Optional.of(is);
        return given.equals("true") ? Optional.of(true) : given.equals("false") ? Optional.of(false) : Optional.empty();
    }

    /** With an offset; a day alone is its beginning in UTC. */
    private static Optional<Instant> time(String text) {
        String ascii = Digits.ascii(text.strip());
        try {
            return Optional.of(ascii.length() == 10 ? LocalDate.parse(ascii).atStartOfDay(ZoneOffset.UTC).toInstant() : OffsetDateTime.parse(ascii)
                .toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Optional<Object> word(Object given, Shape.Word word, String path) {
        for (Object one : word.of().getEnumConstants()) if (Shapes.code((Enum<?>) one).equals(given)) return Optional.of(one);
        troubles.add(new Trouble(path, Message.of("api.wants-word", "words", word.codes())));
        return Optional.empty();
    }

    private Optional<Object> many(Object given, Shape of, String path) {
        if (!(given instanceof List<?> elements)) return as(Optional.empty(), path, "api.wants-list");
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) value(elements.get(i), of, path + "[" + i + "]").ifPresent(values::add);
        return Optional.of(List.copyOf(values));
    }

    private Optional<Object> byName(Object given, Shape of, String path) {
        if (!(given instanceof Map<?, ?> members)) return as(Optional.empty(), path, "api.wants-object");
        Map<String, Object> values = new LinkedHashMap<>();
        members.forEach((name, one) -> value(one, of, join(path, (String) name)).ifPresent(value -> values.put((String) name, value)));
        return Optional.of(Map.copyOf(values));
    }
}
