package org.hudna.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files of texts that travel with the program: one folder a language, one file a topic, listed in {@code topics.txt}. */
final class TextFiles {
    private TextFiles() {
    }

    static Map<String, String> read(Lang lang) {
        var texts = new TreeMap<String, String>();
        for (String topic : topics()) {
            String file = lang.tag() + "/" + topic + ".properties";
            try (Reader reader = open(file)) {
                var properties = new EachKeyOnce(file);
                properties.load(reader);
                for (String key : properties.stringPropertyNames()) {
                    if (!key.startsWith(topic + "."))
                        throw new IllegalStateException("words/" + file + ": the key \"" + key + "\" must begin with \"" + topic + ".\"");
                    texts.put(key, properties.getProperty(key));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("words/" + file, e);
            }
        }
        return texts;
    }

    private static List<String> topics() {
        try (Reader reader = open("topics.txt")) {
            var topics = new ArrayList<String>();
            for (String line : reader.readAllLines())
                if (!line.isBlank() && !line.startsWith("#")) topics.add(line.strip());
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException("words/topics.txt", e);
        }
    }

    private static Reader open(String file) {
        InputStream in = TextFiles.class.getResourceAsStream(file);
        if (in == null) throw new IllegalStateException("words/" + file + " is missing; words/topics.txt lists it");
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** Properties that refuse a key that stands twice in the file, where the JDK's would keep the last. */
    private static final class EachKeyOnce extends Properties {
        @Serial private static final long serialVersionUID = 1;
        private final String file;

        EachKeyOnce(String file) {
            this.file = file;
        }

        @Override public synchronized Object put(Object key, Object value) {
            if (super.put(key, value) != null) throw new IllegalStateException("words/" + file + ": \"" + key + "\" stands there twice");
            return null;
        }
    }
}
