package org.hudna.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.incidents.Incident;
import org.hudna.words.Message;

/**
 * The only place where stages meet: a file of claims becomes incidents, incidents become assessments, in the order of the file.
 *
 * <p>A file whose incidents stand together goes through in a stream; one that scatters an incident's rows is gathered in memory first.
 */
public final class Pipeline {

    /** Incidents that one thread takes at a time. */
    private static final int BATCH = 1024;
    /** Batches under way: enough that nobody waits, few enough that memory stays small. */
    private static final int UNDER_WAY = 8;
    private static final int ROWS_BETWEEN_NEWS = 50_000;

    private final Assess assess;
    private final Lexicon lexicon;
    private final ClaimsFrom from;

    public Pipeline(Assess assess, Lexicon lexicon) { this(assess, lexicon, new ClaimsFrom.Ours()); }

    public Pipeline(Assess assess, Lexicon lexicon, ClaimsFrom from) {
        this.assess = assess;
        this.lexicon = lexicon;
        this.from = from;
    }

    /** Where the results go; all calls come from one thread, in the order of the file. */
    public interface Sink<T> {
        void assessed(T result);

        void aside(Row.SetAside row);

        void note(long row, Message note);

        /** The file cannot be read, or not beyond this point. */
        void unreadable(Message why);
    }

    /** Runs the file; {@code news} hears how many rows have been read, now and then. */
    public void run(Path file, Sink<Assessment> sink, LongConsumer news) throws IOException { run(file, assessment -> assessment, sink, news); }

    /** The same, with a further step on each assessment that many threads take at once: writing it out costs more than making it. */
    public <T> void run(Path file, Function<Assessment, T> then, Sink<T> sink, LongConsumer news) throws IOException {
        boolean together = incidentsStandTogether(file);
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Run<T> run = new Run<>(workers, then, sink);
            Map<EventId, List<Claim>> open = new LinkedHashMap<>();
            long[] rows = {0};
            from.each(file, lexicon, row -> {
                if (++rows[0] % ROWS_BETWEEN_NEWS == 0) news.accept(rows[0]);
                switch (row) {
                    case Row.Read(long at, Claim claim, List<Message> notes) -> {
                        notes.forEach(note -> run.note(at, note));
                        if (together && !open.isEmpty() && !open.containsKey(claim.event())) run.take(open);
                        open.computeIfAbsent(claim.event(), _ -> new ArrayList<>(2)).add(claim);
                    }
                    case Row.SetAside aside -> run.aside(aside);
                    case Row.Unreadable(Message why) -> sink.unreadable(why);
                }
            });
            run.take(open);
            run.finish();
        }
    }

    /** Assessments of a small file, all at once. */
    public List<Assessment> all(Path file, Sink<Assessment> sink) throws IOException {
        List<Assessment> all = new ArrayList<>();
        run(file, new Sink<Assessment>() {
            @Override public void assessed(Assessment assessment) {
                all.add(assessment);
                sink.assessed(assessment);
            }

            @Override public void aside(Row.SetAside row) { sink.aside(row); }

            @Override public void note(long row, Message note) { sink.note(row, note); }

            @Override public void unreadable(Message why) { sink.unreadable(why); }
        }, _ -> { });
        return all;
    }

    /** Whether no incident comes back after another has begun; a first look at the ids alone. */
    private boolean incidentsStandTogether(Path file) throws IOException {
        Set<Long> closed = new HashSet<>();
        String[] last = {""};
        boolean[] together = {true};
        from.events(file, event -> {
            if (event.equals(last[0])) return;
            if (!last[0].isEmpty()) closed.add(hash(last[0]));
            if (closed.contains(hash(event))) together[0] = false;
            last[0] = event;
        });
        return together[0];
    }

    /** 64 bits of FNV-1a: two different ids that meet only make the file be gathered without need. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    /** Batches under way, handed on in their order. */
    private final class Run<T> {

        private final ExecutorService workers;
        private final Function<Assessment, T> then;
        private final Sink<T> sink;
        private final Deque<Future<List<T>>> underWay = new ArrayDeque<>();
        private List<Incident> batch = new ArrayList<>(BATCH);

        Run(ExecutorService workers, Function<Assessment, T> then, Sink<T> sink) {
            this.workers = workers;
            this.then = then;
            this.sink = sink;
        }

        void take(Map<EventId, List<Claim>> open) {
            open.forEach((event, claims) -> {
                batch.add(Incident.of(event, claims));
                if (batch.size() == BATCH) send();
            });
            open.clear();
        }

        void note(long row, Message note) { sink.note(row, note); }

        void aside(Row.SetAside row) { sink.aside(row); }

        void finish() {
            send();
            while (!underWay.isEmpty()) handOn();
        }

        private void send() {
            List<Incident> ready = batch;
            batch = new ArrayList<>(BATCH);
            underWay.add(workers.submit(() -> {
                List<T> done = new ArrayList<>(ready.size());
                for (Incident incident : ready) assess.assess(incident).map(then).ifPresent(done::add);
                return done;
            }));
            if (underWay.size() > UNDER_WAY) handOn();
        }

        private void handOn() {
            try {
                underWay.removeFirst().get().forEach(sink::assessed);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stop);
            } catch (ExecutionException bug) {
                throw new IllegalStateException(bug.getCause());
            }
        }
    }
}
