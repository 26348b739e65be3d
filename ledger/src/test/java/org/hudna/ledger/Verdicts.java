package org.hudna.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A corpus of files in a folder, each with our verdict, to be laid beside the verdicts of another program. */
final class Verdicts {
    private final Path folder;
    private final List<byte[]> files = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();

    Verdicts(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Writes the file and keeps our verdict as an exit code. */
    void add(byte[] file, int code) throws IOException {
        Files.write(folder.resolve(String.valueOf(files.size())), file);
        files.add(file);
        codes.add(code);
    }

    int code(int number) {
        return codes.get(number);
    }

    boolean has(int code) {
        return codes.contains(code);
    }

    int size() {
        return files.size();
    }

    /** The files of which {@code said}, lines of "name code", has another code; readable. */
    List<String> differingFrom(String said) {
        Map<Integer, Integer> theirs = read(said);
        var found = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++)
            if (!codes.get(i).equals(theirs.get(i))) found.add(shown(i, theirs));
        return found;
    }

    /** The files that we take and {@code said} does not. */
    List<String> takenOnlyByUs(String said) {
        Map<Integer, Integer> theirs = read(said);
        var found = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++)
            if (codes.get(i) == 0 && !Integer.valueOf(0).equals(theirs.get(i))) found.add(shown(i, theirs));
        return found;
    }

    private String shown(int i, Map<Integer, Integer> theirs) {
        String text = new String(files.get(i), StandardCharsets.UTF_8).replace("\r", "<CR>");
        return i + ": ours " + codes.get(i) + ", theirs " + theirs.get(i) + "\n" + text;
    }

    private static Map<Integer, Integer> read(String said) {
        var codes = new TreeMap<Integer, Integer>();
        said.lines().map(line -> line.split(" ")).forEach(parts -> codes.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1])));
        return codes;
    }
}
