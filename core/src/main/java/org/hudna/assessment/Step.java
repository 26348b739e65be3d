package org.hudna.assessment;

import org.hudna.truth.Truth;
import org.hudna.words.Message;

/** One test of a trace, its answer, and the claims and text that the answer rests on, as a sentence. */
public record Step(Test test, Truth truth, Message why) {}
