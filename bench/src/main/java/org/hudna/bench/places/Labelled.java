package org.hudna.bench.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A message whose places somebody marked; offsets in UTF-16 units. */
record Labelled(String id, String text, List<Marked> marked) {

    /** @param begin inclusive @param end exclusive */
    record Marked(int begin, int end, String text) {
        boolean overlaps(Marked other) { return begin < other.end && other.begin < end; }
    }

    /** Which half a message belongs to, by its id and a seed alone. */
    boolean isForTuning(long seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8))[0] % 2 == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON Lines as IDRISI-RA writes them, zipped or not. */
    static List<Labelled> read(Path file) throws IOException {
        List<Labelled> all = new ArrayList<>();
        JsonFactory factory = JsonFactory.builder().build();
        try (var in = Files.newInputStream(file); var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
             var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (!line.isBlank()) all.add(message(factory.createParser(ObjectReadContext.empty(), line)));
        }
        return all;
    }

    private static Labelled message(JsonParser json) {
        String id = "";
        String text = "";
        List<int[]> spans = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("tweet_id")) id = json.getString();
            else if (name.equals("text")) text = json.getString();
            else if (name.equals("location_mentions") && value == JsonToken.START_ARRAY)
                while (json.nextToken() == JsonToken.START_OBJECT) spans.add(span(json));
            else json.skipChildren();
        }
        List<Marked> marked = new ArrayList<>();
        for (int[] span : spans) {
            int begin = text.offsetByCodePoints(0, span[0]);
            int end = text.offsetByCodePoints(0, span[1]);
            if (begin < end) marked.add(new Marked(begin, end, text.substring(begin, end)));
        }
        return new Labelled(id, text, marked);
    }

    private static int[] span(JsonParser json) {
        int[] span = new int[2];
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("startIdx")) span[0] = json.getIntValue();
            else if (name.equals("endIdx")) span[1] = json.getIntValue();
            else json.skipChildren();
        }
        return span;
    }
}
