package org.hudna.app.journal;

import org.hudna.words.Message;

/** Hears what an operator must know of the record. Called from the record's own threads; does not block them. */
public interface Watch {

    /** Something is odd, and the record goes on: the clock went backwards. */
    void noted(Message what);

    /** The record takes nothing more: the disk is full, or failed. Nothing of what was acknowledged is lost; whoever hears this ends the process. */
    void stopped(Message why);
}
