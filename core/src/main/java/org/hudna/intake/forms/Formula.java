package org.hudna.intake.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.words.Message;

/**
 * An expression of a form, checked to the end: every name is a question's, every function is one that telephones know, with as many arguments as it
 * takes, and every bracket closes. What it accepts, XPath readers of forms accept (W3C XPath 1.0, ODK XForms "Expressions").
 */
final class Formula {

    private static final int DEEPEST = 100;
    private static final int MANY = 99;

    /** The fewest and the most arguments. */
    private record Arity(int least, int most) {}

    private static final Pattern QUOTED = Pattern.compile("[\"']\\$\\{\\s*([^}]*?)\\s*}[\"']");
    private static final Set<String> OF_MANY = Set.of("sum", "count", "count-non-empty", "min", "max", "concat", "join", "area", "distance");
    private static final String CHOICE_NAME = "jr:choice-name";
    private static final String SELECTED_AT = "selected-at";
    private static final Map<String, Arity> FUNCTIONS = FormulaFunctions.read(Arity::new);

    private final List<FormulaToken> tokens;
    private final Function<String, Optional<Spoken>> questions;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;
    /** Within how many {@code indexed-repeat} it is. */
    private int inRepeated;

    /**
     * What a name stands for.
     *
     * @param path as XPath writes it
     * @param many whether it stands several times, seen from where it is spoken of
     * @param chosen whether its answers are choices
     */
    record Spoken(String path, boolean many, boolean chosen) {}

    /** What became of it. */
    sealed interface Read {

        /** As the XForm writes it. */
        record Good(String xpath) implements Read {}

        /** It cannot stand. */
        record Bad(Message why) implements Read {}
    }

    /** Why it cannot go on; never leaves this class. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message why;

        Wrong(Message why) {
            super(why.id());
            this.why = why;
        }
    }

    private Formula(List<FormulaToken> tokens, Function<String, Optional<Spoken>> questions) {
        this.tokens = tokens;
        this.questions = questions;
    }

    /** @param questions what bears a name; empty where it may not be spoken of */
    static Read read(String text, Function<String, Optional<Spoken>> questions) {
        try {
            return switch (FormulaToken.all(text)) {
                case FormulaToken.Cut(List<FormulaToken> tokens) -> {
                    Formula formula = new Formula(tokens, questions);
                    formula.choice();
                    if (formula.at < tokens.size()) throw formula.unexpected();
                    yield new Read.Good(formula.out.toString().strip());
                }
                case FormulaToken.Stuck(Message why) -> new Read.Bad(why);
            };
        } catch (Wrong wrong) {
            return new Read.Bad(wrong.why);
        }
    }

    private Wrong unexpected() {
        return new Wrong(at < tokens.size() ? Message.of("form.formula-unexpected", "word", tokens.get(at).text(), "at", tokens.get(at).at() + 1)
            : Message.of("form.formula-ends"));
    }

    private boolean isNext(String... texts) {
        if (at >= tokens.size() || tokens.get(at).isLiteral()) return false;
        return List.of(texts).contains(tokens.get(at).text());
    }

    private void take() {
        out.append(tokens.get(at).text());
        at++;
    }

    private void expect(String text) throws Wrong {
        if (!isNext(text)) throw unexpected();
        take();
    }

    private void choice() throws Wrong {
        if (++depth > DEEPEST) throw new Wrong(Message.of("form.formula-deep", "limit", DEEPEST));
        operand();
        while (isOperator()) {
            out.append(' ');
            take();
            out.append(' ');
            operand();
        }
        depth--;
    }

    private boolean isOperator() { return at < tokens.size() && tokens.get(at).kind() == FormulaToken.Kind.OPERATOR; }

    private void operand() throws Wrong {
        int signs = 0;
        while (isNext("-")) {
            if (++signs > 1) throw unexpected();
            take();
        }
        if (at >= tokens.size()) throw unexpected();
        FormulaToken token = tokens.get(at);
        switch (token.kind()) {
            case NUMBER -> take();
            case LITERAL -> literal(token);
            case QUESTION -> question(token);
            case NAME -> { if (follows("(")) call(token); else steps(); }
            case SIGN -> bracketOrSteps();
            case OPERATOR -> throw unexpected();
        }
    }

    private boolean follows(String text) {
        return at + 1 < tokens.size() && !tokens.get(at + 1).isLiteral() && tokens.get(at + 1).text().equals(text);
    }

    private void bracketOrSteps() throws Wrong {
        if (!isNext("(")) {
            steps();
            return;
        }
        take();
        choice();
        expect(")");
    }

    private void question(FormulaToken token) throws Wrong {
        Spoken spoken = questions.apply(token.text()).orElseThrow(() -> new Wrong(Message.of("form.formula-name", "name", token.text())));
        boolean selected = at >= 2 && tokens.get(at - 1).text().equals("(") && tokens.get(at - 2).text().equals(SELECTED_AT);
        if (selected && !spoken.chosen()) throw new Wrong(Message.of("form.formula-chosen", "name", SELECTED_AT));
        if (spoken.many() && !takesMany())
            throw new Wrong(Message.of("form.formula-many", "name", token.text(), "functions", OF_MANY.stream().sorted().toList()));
        out.append(' ').append(spoken.path()).append(' ');
        at++;
    }

    /** Whether it is the one thing that a function asks for which takes many: {@code sum(${n})}, {@code join(', ', ${n})}. */
    private boolean takesMany() {
        if (at < 2 || at + 1 >= tokens.size()) return false;
        boolean first = tokens.get(at - 1).text().equals("(");
        if (first && tokens.get(at - 2).text().equals("indexed-repeat") || inRepeated > 0) return true;
        boolean last = follows(")");
        if (first && last) return OF_MANY.contains(tokens.get(at - 2).text());
        return last && at >= 4 && tokens.get(at - 1).text().equals(",") && tokens.get(at - 3).text().equals("(") && tokens.get(at - 4).text()
            .equals("join");
    }

    /** As XLSForm has it, the name of a question alone between quotation marks is its path; among other words it would be mere text. */
    private void literal(FormulaToken token) throws Wrong {
        Matcher question = QUOTED.matcher(token.text());
        if (!question.matches()) {
            if (token.text().contains("${")) throw new Wrong(Message.of("form.formula-literal", "text", Settings.shortened(token.text())));
            take();
            return;
        }
        Spoken spoken = questions.apply(question.group(1)).orElseThrow(() -> new Wrong(Message.of("form.formula-name", "name", question.group(1))));
        out.append('\'').append(spoken.path()).append('\'');
        at++;
    }

    /** {@code .}, {@code ..}, {@code ../name}, {@code name}. */
    private void steps() throws Wrong {
        step();
        while (isNext("/")) {
            take();
            step();
        }
    }

    private void step() throws Wrong {
        boolean named = at < tokens.size() && tokens.get(at).kind() == FormulaToken.Kind.NAME && !follows("(");
        if (!named && !isNext(".", "..")) throw unexpected();
        take();
        while (named && isNext("[")) {
            take();
            choice();
            expect("]");
        }
    }

    private void call(FormulaToken name) throws Wrong {
        Arity arity = FUNCTIONS.get(name.text());
        if (arity == null) throw new Wrong(Message.of("form.formula-function", "name", name.text()));
        take();
        expect("(");
        if (name.text().equals("indexed-repeat")) inRepeated++;
        boolean asked = at < tokens.size() && tokens.get(at).kind() == FormulaToken.Kind.QUESTION;
        if (name.text().equals(SELECTED_AT) && !asked) throw new Wrong(Message.of("form.formula-chosen", "name", SELECTED_AT));
        int arguments = 0;
        if (!isNext(")")) {
            choice();
            arguments = 1;
            while (isNext(",")) {
                take();
                out.append(' ');
                boolean named = at < tokens.size() && QUOTED.matcher(tokens.get(at).text()).matches() && follows(")");
                if (name.text().equals(CHOICE_NAME) && !named) throw new Wrong(Message.of("form.formula-choice-name", "name", CHOICE_NAME));
                choice();
                arguments++;
            }
        }
        expect(")");
        if (name.text().equals("indexed-repeat")) inRepeated--;
        if (arguments < arity.least() || arguments > arity.most())
            throw new Wrong(Message.of("form.formula-arguments", "name", name.text(), "least", arity.least(), "most", Math.min(arity.most(), MANY)));
        boolean path = name.text().equals("instance") || name.text().equals("current");
        while (path && isNext("/")) {
            take();
            step();
        }
    }
}
