package org.hudna.intake.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private static final Map<String, Arity> FUNCTIONS = FormulaFunctions.read(Arity::new);

    private final List<FormulaToken> tokens;
    private final Function<String, Optional<String>> questions;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;

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

    private Formula(List<FormulaToken> tokens, Function<String, Optional<String>> questions) {
        this.tokens = tokens;
        this.questions = questions;
    }

    /** @param questions the path of a question under its name; empty where it may not be spoken of */
    static Read read(String text, Function<String, Optional<String>> questions) {
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
            case NUMBER, LITERAL -> take();
            case QUESTION -> question(token);
            case NAME -> { if (follows("(")) call(token); else steps(); }
            case SIGN -> bracketOrSteps();
            case OPERATOR -> throw unexpected();
        }
    }

    private boolean follows(String text) { return at + 1 < tokens.size() && !tokens.get(at + 1).isLiteral() && tokens.get(at + 1).text().equals(text); }

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
        String path = questions.apply(token.text()).orElseThrow(() -> new Wrong(Message.of("form.formula-name", "name", token.text())));
        out.append(' ').append(path).append(' ');
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
        int arguments = 0;
        if (!isNext(")")) {
            choice();
            arguments = 1;
            while (isNext(",")) {
                take();
                out.append(' ');
                choice();
                arguments++;
            }
        }
        expect(")");
        if (arguments < arity.least() || arguments > arity.most())
            throw new Wrong(Message.of("form.formula-arguments", "name", name.text(), "least", arity.least(), "most", Math.min(arity.most(), MANY)));
        boolean path = name.text().equals("instance") || name.text().equals("current");
        while (path && isNext("/")) {
            take();
            step();
        }
    }
}
