package org.hudna;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;

/** The places where code names a sentence: {@code Message.of("an.id", "hole", value, …)}, read by the compiler's own parser. */
final class MessageCalls {
    /**
     * One such place.
     *
     * @param known whether {@code holes} are all: not where a name is computed, or where {@code with} may add one later
     */
    record Call(String id, Set<String> holes, boolean known, String where) {
    }

    private MessageCalls() {
    }

    static List<Call> in(Collection<Sources.Source> sources) {
        var calls = new ArrayList<Call>();
        if (sources.isEmpty()) return calls;
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var paths = sources.stream().map(Sources.Source::file).toList();
            var task = (JavacTask) compiler.getTask(null, files, _ -> { }, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            for (CompilationUnitTree unit : task.parse()) new Finder(unit, Trees.instance(task).getSourcePositions(), calls).scan(unit, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return calls;
    }

    private static final class Finder extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Call> calls;
        private final boolean addsLater;

        Finder(CompilationUnitTree unit, SourcePositions positions, List<Call> calls) throws IOException {
            this.unit = unit;
            this.positions = positions;
            this.calls = calls;
            this.addsLater = unit.getSourceFile().getCharContent(true).toString().contains(".with(\"");
        }

        @Override public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (isMessageOf(call.getMethodSelect()) && !arguments.isEmpty() && text(arguments.getFirst()) instanceof String id) {
                var names = new TreeSet<String>();
                boolean known = !addsLater;
                for (int i = 1; i < arguments.size(); i += 2)
                    if (text(arguments.get(i)) instanceof String name) names.add(name);
                    else known = false;
                calls.add(new Call(id, names, known, where(call)));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private String where(MethodInvocationTree call) {
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, call));
            return Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + line;
        }

        private static boolean isMessageOf(ExpressionTree method) {
            return method instanceof MemberSelectTree select && select.getIdentifier().contentEquals("of") && switch (select.getExpression()) {
                case IdentifierTree name -> name.getName().contentEquals("Message");
                case MemberSelectTree name -> name.getIdentifier().contentEquals("Message");
                default -> false;
            };
        }

        private static Object text(ExpressionTree argument) {
            return argument instanceof LiteralTree literal ? literal.getValue() : null;
        }
    }
}
