package org.hudna.intake;

import java.util.Optional;

/**
 * What came with the bytes and says what they are; it may be wrong.
 *
 * @param mediaType such as {@code text/csv}
 * @param charset the name of a character set, such as {@code windows-1256}
 * @param fileName without folders
 */
public record Declared(Optional<String> mediaType, Optional<String> charset, Optional<String> fileName) {

    /** Nothing was said. */
    public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty(), Optional.empty());

    public Declared { fileName = fileName.map(Declared::withoutFolders); }

    /** A file of this name, about which nothing else was said. */
    public static Declared file(String name) { return new Declared(Optional.empty(), Optional.empty(), Optional.of(name)); }

    /** The folders of somebody's machine are nobody's business, and may name who sent it. */
    private static String withoutFolders(String name) { return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1); }
}
