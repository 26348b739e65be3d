package org.hudna.where.spotting;

import java.util.ArrayList;
import java.util.List;

/** The words of a text with their readings. */
record Words(String text, List<Token> tokens, List<List<Reading>> readings) {

    static Words of(String text) {
        List<Token> tokens = Token.of(text);
        List<List<Reading>> readings = new ArrayList<>(tokens.size());
        for (Token token : tokens) readings.add(token.skipped() ? List.of() : Reading.of(token));
        return new Words(text, tokens, readings);
    }

    int size() { return tokens.size(); }

    Token token(int at) { return tokens.get(at); }

    String text(int first, int last) { return text.substring(tokens.get(first).begin(), tokens.get(last).end()); }

    /** Whether these words are in no hashtag, or are all of one; a head before the hashtag may go with it. */
    boolean isWholeTag(int first, int last) {
        int tag = tokens.get(last).tag();
        boolean cutBefore = first > 0 && tokens.get(first).tag() >= 0 && tokens.get(first - 1).tag() == tokens.get(first).tag();
        boolean cutAfter = tag >= 0 && last + 1 < tokens.size() && tokens.get(last + 1).tag() == tag;
        return !cutBefore && !cutAfter;
    }
}
