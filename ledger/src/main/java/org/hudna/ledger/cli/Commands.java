package org.hudna.ledger.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.words.Lang;

/** Which commands there are, and which one a call means. */
final class Commands {
    /** In the order in which help lists them. */
    static final List<Command> ALL = List.of(new Keygen(), new Append(), new Prove(), new Verify(), new Compare(), new Inspect(),
        new Cosign(), new RunWitness(), new Serve(), new Rotate(), new Retire());

    private Commands() {
    }

    /** What the called command has to say; nothing where it has said everything itself. */
    static Optional<Report> run(List<String> words, Desk desk) throws Stopped, IOException {
        if (words.isEmpty()) {
            desk.err().print(Help.all(desk.texts()));
            throw Stopped.because(Outcome.CALLED_WRONGLY, "call.no-command");
        }
        String first = words.getFirst();
        if (first.equals(Shape.HELP.name()) || first.equals("help")) {
            desk.out().print(Help.all(desk.texts()));
            return Optional.empty();
        }
        Command command = ALL.stream().filter(one -> one.shape().command().equals(first)).findFirst().orElseThrow(() -> unknown(first));
        Call call = Arguments.read(command.shape(), words.subList(1, words.size()));
        Optional<String> lang = call.value(Shape.LANG);
        if (lang.isPresent() && Lang.find(lang.get()).isEmpty()) throw call.wrongly("call.lang", lang.get());
        if (!call.has(Shape.HELP)) return Optional.of(command.run(call, desk));
        desk.out().print(Help.of(command, desk.texts()));
        return Optional.empty();
    }

    private static Stopped unknown(String word) {
        List<String> names = ALL.stream().map(command -> command.shape().command()).toList();
        Report wrong = Nearest.to(word, names).map(near -> Report.of(Outcome.CALLED_WRONGLY, "call.command-nearest", word, near))
            .orElseGet(() -> Report.of(Outcome.CALLED_WRONGLY, "call.command", word));
        return new Stopped(wrong.then("call.help", "./hudna ledger --help"));
    }
}
