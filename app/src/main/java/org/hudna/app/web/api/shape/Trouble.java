package org.hudna.app.web.api.shape;

import org.hudna.words.Message;

/**
 * What is wrong with one member of what was sent.
 *
 * @param member its path, such as {@code accepting[2].publisher}; empty for the whole
 */
public record Trouble(String member, Message what) {}
