package org.hudna.bench.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code PagesRun URL TOKEN ROUNDS}: opens each page of the room as the token's holder, one after another, in three languages by turns, incidents and
 * reports each time another one, and prints how long until the last byte of the page. The first tenth of the rounds warms the service and is not
 * counted.
 */
final class PagesRun {
    private static final List<String> LANGUAGES = List.of("ar", "en", "ru");
    private static final List<String> PAGES = List.of("/inbox", "/inbox?state=taken", "/inbox/{report}", "/situation",
        "/situation?outcome=violation", "/situation?act=shelling&view=list",
        "/situation?from=2016-01-01&to=2016-12-31", "/situation?text=%D9%82%D8%B5%D9%81", "/incidents/{incident}", "/agreement", "/watch", "/record",
        "/bulletin", "/help");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    private PagesRun(String url, String token) {
        this.url = url;
        this.token = token;
    }

    public static void main(String[] args) throws IOException, InterruptedException { new PagesRun(args[0], args[1]).run(Integer.parseInt(args[2])); }

    private void run(int rounds) throws IOException, InterruptedException {
        List<String> incidents = all("/incidents/([\\w-]+)", "/situation", "/situation?outcome=violation", "/situation?outcome=undetermined",
            "/situation?act=sniping");
        List<String> reports = all("/inbox/([0-9a-f]{64})", "/inbox");
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        Map<String, Integer> bytes = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++)
            for (String page : PAGES) {
                if (page.contains("{report}") && reports.isEmpty() || page.contains("{incident}") && incidents.isEmpty()) continue;
                String path = page.replace("{incident}", one(incidents, round)).replace("{report}", one(reports, round));
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = get(path, LANGUAGES.get(round % 3));
                double took = (System.nanoTime() - start) / 1e6;
                if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
                if (round >= rounds / 10) millis.computeIfAbsent(page, _ -> new ArrayList<>()).add(took);
                bytes.merge(page, answer.body().length, Math::max);
            }
        millis.forEach((page, all) -> {
            all.sort(Double::compare);
            System.out.printf(Locale.ROOT, "%-48s p50 %7.1f ms  p95 %7.1f ms  longest %7.1f ms  %6d kB%n", page, all.get(all.size() / 2),
                all.get(all.size() * 95 / 100), all.getLast(), bytes.get(page) / 1024);
        });
    }

    private static String one(List<String> all, int round) { return all.isEmpty() ? "" : all.get(round % all.size()); }

    private List<String> all(String pattern, String... pages) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        for (String page : pages) {
            Matcher found = Pattern.compile(pattern).matcher(new String(get(page, "en").body(), java.nio.charset.StandardCharsets.UTF_8));
            while (found.find()) if (!all.contains(found.group(1))) all.add(found.group(1));
        }
        return all;
    }

    private HttpResponse<byte[]> get(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token).header("Accept-Language", language)
            .header("Accept", "text/html").GET().build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
