package org.hudna.app.exchange;

import java.util.Locale;

/** The columns of the table of findings, with their HXL tags. Their names stay; new ones are added at the end. */
enum CsvColumn {
    INCIDENT("#event+id"), FROM("#date+start"), TO("#date+end"), PLACE("#loc+name"), LAT("#geo+lat"), LON("#geo+lon"), ERROR_M("#geo+error"),
    OUTCOME("#status+outcome"), CONTESTED("#status+contested"), ACCOUNT("#meta+account"), SOURCES("#meta+source"), ACCOUNT_OUTCOME("#status+account"),
    CLAUSE("#meta+clause"), CITE("#meta+cite"), VERDICT("#status+verdict"), BREACH("#status+breach"), WHY("#meta+why"),
    RESPONSIBLE("#actor+responsible"),
    ANSWERING("#actor+answering"), SIDE("#actor+side"), MISSING("#meta+missing"), ACT("#event+type"), WEAPON("#item+weapon"), TARGET("#event+target"),
    KILLED("#affected+killed"), INJURED("#affected+injured"), CONCLUSION("#meta+conclusion"), DIFFERS("#status+differs"), CLAIMS("#claim+id"),
    DESCRIPTION("#description"), URL("#meta+url"), LANGUAGE("#meta+language"), TERMS("#meta+terms"), AS_OF("#date+asof");

    private final String tag;

    CsvColumn(String tag) { this.tag = tag; }

    String tag() { return tag; }

    /** The name in row one. */
    String code() { return name().toLowerCase(Locale.ROOT); }
}
