package org.hudna.terms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.terms.Expr;
import org.hudna.terms.Point;
import org.hudna.where.PlaceId;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** Reads a free condition: {@code and or not is in < <= > >= within before after during}, no functions, no loops. */
final class ExprParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*+(<=|>=|<|>|\\(|\\)|\\[|\\]|,|\\+|-(?=\\s)|[\\p{L}\\d][\\p{L}\\d.:-]*)");
    /** Deeper nesting than anybody writes. */
    private static final int DEEPEST = 50;
    /** Longer than anybody writes. */
    private static final int MOST_TOKENS = 500;
    private static final List<String> OPERATORS = List.of("and", "or", "not", "is", "in", "within", "before", "after", "during");

    private final Part part;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    /** Stops at the first thing that is not in the grammar, and was refused. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() { super(null, null, false, false); }
    }

    private ExprParser(Part part) { this.part = part; }

    static Optional<Expr> parse(Part part, String text) {
        ExprParser parser = new ExprParser(part);
        try {
            parser.cut(Digits.ascii(text));
            Expr expr = parser.or();
            if (parser.at < parser.tokens.size()) throw parser.expected();
            return Optional.of(expr);
        } catch (Unreadable refused) {
            return Optional.empty();
        }
    }

    private void cut(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && tokens.size() < MOST_TOKENS && token.region(end, text.length()).lookingAt()) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (!text.substring(end).isBlank()) throw refused(Message.of("refusal.where-unreadable", "rest", text.substring(end).strip()));
    }

    private Expr or() {
        if (++depth > DEEPEST) throw expected();
        Expr left = and();
        while (take("or")) left = new Expr.Or(left, and());
        depth--;
        return left;
    }

    private Expr and() {
        Expr left = not();
        while (take("and")) left = new Expr.And(left, not());
        return left;
    }

    private Expr not() {
        if (++depth > DEEPEST) throw expected();
        Expr expr = take("not") ? new Expr.Not(not()) : primary();
        depth--;
        return expr;
    }

    private Expr primary() {
        if (take("(")) {
            Expr inner = or();
            need(")");
            return inner;
        }
        Expr.Name name = name(next());
        if (take("is")) return take("not") ? new Expr.Not(is(name, List.of(next()))) : is(name, List.of(next()));
        if (take("in")) return is(name, words());
        if (take("not")) {
            need("in");
            return new Expr.Not(is(name, words()));
        }
        if (take("within")) return within(name);
        if (name == Expr.Name.TIME) return time();
        return compare(name);
    }

    private Expr is(Expr.Name name, List<String> words) {
        if (isNumber(name) || name == Expr.Name.TIME) throw refused(Message.of("refusal.where-not-named", "name", code(name)));
        return new Expr.Is(name, words);
    }

    private List<String> words() {
        if (!take("[")) return List.of(next());
        List<String> words = new ArrayList<>(List.of(next()));
        while (take(",")) words.add(next());
        need("]");
        return words;
    }

    private Expr within(Expr.Name name) {
        if (name != Expr.Name.PLACE && name != Expr.Name.FROM) throw expected();
        String quantity = next() + " " + (peek("of") ? "" : next());
        double metres = Quantities.metres(part, quantity.strip()).orElseThrow(Unreadable::new);
        need("of");
        return new Expr.Within(name, metres, PlacesFile.id(part, next()).orElseThrow(Unreadable::new));
    }

    private Expr time() {
        if (take("before")) return new Expr.Timed(true, point());
        if (take("after")) return new Expr.Timed(false, point());
        need("during");
        need("[");
        Point from = point();
        need(",");
        Point until = point();
        need("]");
        return new Expr.Throughout(from, until);
    }

    private Point point() {
        String start = next();
        boolean instant = Character.isDigit(start.charAt(0));
        if (!peek("+") && !peek("-")) return point(start);
        String sign = next();
        if (instant) return point(start + sign + next()); // 2016-02-27T00:00+02:00
        return point(start + " " + sign + " " + next() + (isNumber(tokens.get(at - 1)) ? " " + next() : ""));
    }

    private Point point(String text) { return Points.point(part, text).orElseThrow(Unreadable::new); }

    private static boolean isNumber(String token) {
        return token.chars().allMatch(Character::isDigit);
    }

    private Expr compare(Expr.Name name) {
        Expr.Sign sign = switch (next()) {
            case "<" -> Expr.Sign.LESS;
            case "<=" -> Expr.Sign.AT_MOST;
            case ">=" -> Expr.Sign.AT_LEAST;
            case ">" -> Expr.Sign.MORE;
            default -> throw expected(); // not sealed: any other word of the officer's
        };
        if (!isNumber(name)) throw refused(Message.of("refusal.where-not-a-number", "name", code(name)));
        String number = next();
        if (!number.matches("\\d{1,8}")) throw refused(Message.of("refusal.not-a-quantity", "written", number));
        if (name == Expr.Name.CALIBRE && !take("mm")) throw refused(Message.of("refusal.no-unit", "written", number, "units", List.of("mm")));
        return new Expr.Compare(name, sign, Integer.parseInt(number));
    }

    private static boolean isNumber(Expr.Name name) {
        return name == Expr.Name.CALIBRE || name == Expr.Name.COUNT || name == Expr.Name.KILLED || name == Expr.Name.INJURED;
    }

    private static String code(Expr.Name name) { return name.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private Expr.Name name(String word) {
        List<String> known = new ArrayList<>();
        for (Expr.Name name : Expr.Name.values()) {
            if (code(name).equals(word)) return name;
            known.add(code(name));
        }
        part.unknownWord(word, "where-name", known);
        throw new Unreadable();
    }

    private boolean peek(String token) { return at < tokens.size() && tokens.get(at).equals(token); }

    private boolean take(String token) {
        if (!peek(token)) return false;
        at++;
        return true;
    }

    private void need(String token) { if (!take(token)) throw expected(); }

    private String next() {
        if (at >= tokens.size()) throw expected();
        return tokens.get(at++);
    }

    private Unreadable refused(Message why) {
        part.refuse(why);
        return new Unreadable();
    }

    private Unreadable expected() {
        String rest = at < tokens.size() ? String.join(" ", tokens.subList(at, tokens.size())) : "";
        return refused(Message.of("refusal.where-expected", "rest", rest, "operators", List.copyOf(OPERATORS)));
    }
}
