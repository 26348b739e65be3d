package org.hudna.bench.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.claims.EventId;

/**
 * {@code <incidents> <port> <when the first entry was> <questions> <token> ...}: what people wait for when they ask the service of {@link RoomRun},
 * by one who asks at a time and by eight, through HTTP on this machine.
 */
public final class HttpRun {
    private static final List<String> VIEWERS = List.of("watch", "humanitarian", "co-chair", "anybody");
    private static final String[] FILTERS = {"none", "box", "time", "act", "area", "as of", "a word", "two words", "a word begun", "box, time, act",
        "words, time", "as of, words", "some of all"};
    private static final int AT_ONCE = 8;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final Invented invented;
    private final String url;
    private final Instant first;
    private final int questions;
    private final List<String> tokens;
    private long bytes;

    private HttpRun(Invented invented, String[] args) {
        this.invented = invented;
        this.url = "http://127.0.0.1:" + args[1];
        this.first = Instant.parse(args[2]);
        this.questions = Integer.parseInt(args[3]);
        this.tokens = List.of(args).subList(4, args.length);
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        new HttpRun(new Invented(Integer.parseInt(args[0]), 0), args).all();
    }

    /** What is asked for of a question, as an address. */
    private interface Address {
        String of(Question question, SplittableRandom chance);
    }

    private void all() throws InterruptedException, ExecutionException {
        Map<String, Address> asked = asked();
        Map<String, Drawing> drawings = Drawing.all(invented);
        // warms up
        for (int round = 0; round < 2; round++)
            for (String filter : FILTERS) for (Address address : asked.values()) times(drawings.get(filter), address, 0, 10, 1);
        for (int atOnce : new int[] {1, AT_ONCE}) {
            System.out.printf("%nThrough HTTP, the watch, %d at a time; p50 / p95 in ms, %d questions each%n%n| filter | %s |%n|---|%s%n", atOnce,
                questions, String.join(" | ", asked.keySet()),
                "---|".repeat(asked.size()));
            for (String filter : FILTERS) row(filter, drawings.get(filter), asked, 0, atOnce);
        }
        System.out.printf("%nThrough HTTP, other viewers, one at a time%n%n| viewer, filter | %s |%n|---|%s%n", String.join(" | ", asked.keySet()),
            "---|".repeat(asked.size()));
        for (int viewer = 1; viewer < VIEWERS.size(); viewer++)
            for (String filter : List.of("none", "words, time", "some of all"))
                row(VIEWERS.get(viewer) + ": " + filter, drawings.get(filter), asked, viewer, 1);
        System.out.printf("%n%d MB came%n", bytes >> 20);
    }

    private void row(String name, Drawing drawing, Map<String, Address> asked, int viewer, int atOnce) throws InterruptedException,
        ExecutionException {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (Address address : asked.values()) row.append(' ').append(times(drawing, address, viewer, questions, atOnce).told()).append(" |");
        System.out.println(row);
    }

    private Map<String, Address> asked() {
        Map<String, Address> asked = new LinkedHashMap<>();
        asked.put("page of 100", (question, _) -> "/api/incidents?limit=100" + query(question));
        asked.put("page of 1000", (question, _) -> "/api/incidents?limit=1000" + query(question));
        asked.put("by day", (question, _) -> "/api/counts?by=day&zone=Asia/Damascus" + query(question));
        asked.put("by area", (question, _) -> "/api/counts?by=area" + query(question));
        asked.put("day by outcome", (question, _) -> "/api/counts?by=day&zone=Asia/Damascus&across=outcome" + query(question));
        for (int zoom : new int[] {0, 5, 6, 7, 8, 10, 13})
            asked.put("tile " + zoom, (question, chance) -> tile(zoom, chance) + query(question).replaceFirst("^&", "?"));
        return asked;
    }

    private String tile(int zoom, SplittableRandom chance) {
        int number = chance.nextInt(invented.count());
        var at = invented.card(new EventId("E" + number), number, false).at();
        if (at.isEmpty()) return tile(zoom, chance);
        int[] tile = Asking.tile(zoom, at.get().lat(), at.get().lon());
        return "/api/tiles/" + zoom + "/" + tile[0] + "/" + tile[1] + ".mvt";
    }

    private String query(Question question) {
        StringBuilder query = new StringBuilder();
        question.box().ifPresent(box -> add(query, "box", box.west() + "," + box.south() + "," + box.east() + "," + box.north()));
        question.when().ifPresent(when -> add(query, "from", when.from().toString()));
        question.when().ifPresent(when -> add(query, "to", when.to().toString()));
        question.learnedSince().ifPresent(since -> add(query, "learnedSince", since.toString()));
        question.only().forEach((facet, value) -> add(query, facet.code(), value));
        if (!question.words().isEmpty()) add(query, "text", question.words());
        if (question.isTyping()) add(query, "typing", "true");
        question.asOf().ifPresent(entry -> add(query, "asOf", first.plusMillis(entry - Invented.FIRST).toString()));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private Times times(Drawing drawing, Address address, int viewer, int count, int atOnce) throws InterruptedException, ExecutionException {
        Times times = new Times(count);
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                SplittableRandom chance = new SplittableRandom(7_000_003L * count + i * 0x9e3779b97f4a7c15L + atOnce);
                String path = address.of(drawing.draw(chance), chance);
                all.add(() -> took(path, viewer));
            }
            for (Future<Long> one : threads.invokeAll(all)) times.add(one.get());
        }
        return times;
    }

    private long took(String path, int viewer) throws IOException, InterruptedException {
        Optional<String> token = viewer < tokens.size() ? Optional.of(tokens.get(viewer)) : Optional.empty();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        long took = System.nanoTime() - start;
        if (answer.statusCode() != 200)
            throw new IllegalStateException(answer.statusCode() + " to " + path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        synchronized (this) {
            bytes += answer.body().length;
        }
        return took;
    }
}
