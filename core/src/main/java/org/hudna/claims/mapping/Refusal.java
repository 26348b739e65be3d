package org.hudna.claims.mapping;

import org.hudna.words.Message;

/**
 * Why a mapping cannot be accepted as it stands.
 *
 * @param line counted from 1; 0 where it concerns the file as a whole
 */
public record Refusal(String file, int line, Message why) {}
