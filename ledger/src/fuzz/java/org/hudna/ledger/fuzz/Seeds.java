package org.hudna.ledger.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the good inputs of every format, each into a folder of its format's name below the one that is given, and prints the names. */
final class Seeds {
    private Seeds() {
    }

    public static void main(String[] folder) throws IOException {
        for (Format format : Formats.all()) {
            Path seeds = Files.createDirectories(Path.of(folder[0], format.name()));
            int number = 0;
            for (byte[] seed : format.seeds()) Files.write(seeds.resolve("good-" + number++), seed);
            number = 0;
            for (byte[] kept : Formats.kept(format.name())) Files.write(seeds.resolve("kept-" + number++), kept);
            System.out.println(format.name());
        }
    }
}
