package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.words.Message;

/**
 * A word or sign of an expression.
 *
 * @param text as it stands; of a question, its name
 * @param at its first character, from 0
 */
record FormulaToken(Kind kind, String text, int at) {

    private static final Pattern NEXT = Pattern.compile("""
        (?<space>\\s+)|(?<number>\\d+(?:\\.\\d*)?|\\.\\d+)|(?<literal>"[^"]*"|'[^']*')|\\$\\{\\s*(?<question>[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*)\\s*\\}\
        |(?<name>[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*)?)|(?<operator>!=|<=|>=|[=<>+*-])|(?<sign>\\.\\.|[.()\\[\\],/])""");
    private static final Set<String> WORDS = Set.of("and", "or", "div", "mod");

    /** What it is. An operator stands between two operands; a minus before one is a sign. */
    enum Kind { NUMBER, LITERAL, QUESTION, NAME, OPERATOR, SIGN }

    /** What became of an expression's text. */
    sealed interface Tokens {}

    /** It was cut. */
    record Cut(List<FormulaToken> tokens) implements Tokens {}

    /** Something in it is no word and no sign. */
    record Stuck(Message why) implements Tokens {}

    boolean isLiteral() { return kind == Kind.LITERAL || kind == Kind.QUESTION; }

    static Tokens all(String text) {
        List<FormulaToken> tokens = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!next.region(at, text.length()).lookingAt()) return new Stuck(stuck(text, at));
            if (next.group("space") == null) tokens.add(token(next, at, !tokens.isEmpty() && tokens.getLast().endsOperand()));
            at = next.end();
        }
        return new Cut(tokens);
    }

    private boolean endsOperand() { return kind != Kind.OPERATOR && !(kind == Kind.SIGN && Set.of("(", "[", ",", "/", "-").contains(text)); }

    /** What XPath says of words that could be either (3.7): after an operand it is an operator. */
    private static FormulaToken token(Matcher next, int at, boolean afterOperand) {
        if (next.group("number") != null) return new FormulaToken(Kind.NUMBER, next.group(), at);
        if (next.group("literal") != null) return new FormulaToken(Kind.LITERAL, next.group(), at);
        if (next.group("question") != null) return new FormulaToken(Kind.QUESTION, next.group("question"), at);
        boolean word = next.group("name") != null && WORDS.contains(next.group());
        if (word && afterOperand) return new FormulaToken(Kind.OPERATOR, next.group(), at);
        if (next.group("name") != null) return new FormulaToken(Kind.NAME, next.group(), at);
        boolean minus = next.group().equals("-") && !afterOperand;
        boolean operator = next.group("operator") != null && !minus;
        return new FormulaToken(operator ? Kind.OPERATOR : Kind.SIGN, next.group(), at);
    }

    private static Message stuck(String text, int at) {
        char c = text.charAt(at);
        if ("‘’“”„«»`´".indexOf(c) >= 0) return Message.of("form.formula-quotes", "sign", String.valueOf(c), "at", at + 1);
        if (c == '"' || c == '\'') return Message.of("form.formula-open", "at", at + 1);
        return Message.of("form.formula-sign", "sign", new String(Character.toChars(text.codePointAt(at))), "at", at + 1);
    }
}
