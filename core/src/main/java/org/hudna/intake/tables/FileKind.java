package org.hudna.intake.tables;

/** What a file is by its first characters. */
public final class FileKind {

    private static final String[] WORKBOOKS =
        {"PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "" + Utf8.NO_TEXT + Utf8.NO_TEXT + "\u0011" + Utf8.NO_TEXT};
    private static final int LOOKED_AT = 200;

    private FileKind() {}

    /** Whether it is no text: text has no such control characters; UTF-16 read as UTF-8 is full of NUL. */
    public static boolean isBinary(String start) {
        for (int i = 0; i < Math.min(LOOKED_AT, start.length()); i++) {
            char c = start.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') return true;
        }
        return false;
    }

    /** Whether it is a ZIP container (.xlsx, .ods) or a compound file (.xls), read as text. */
    public static boolean isWorkbook(String start) {
        for (String workbook : WORKBOOKS) if (start.startsWith(workbook)) return true;
        return false;
    }

    /** Whether it is JSON: the first sign that is not space opens a list or an object. */
    public static boolean isJson(String start) {
        String text = start.strip();
        return text.startsWith("[") || text.startsWith("{");
    }
}
