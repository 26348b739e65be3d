/**
 * What a report tells of an assessment, before it takes a form: claims and findings as sentences, which findings an act reached, where and when.
 *
 * <p>IN: assessments, terms, a language. OUT: messages, sentences, stretches of time. KEEPS: the sentences said last, to say them again quickly.
 * NEVER: joins words, judges, or adds to what was alleged.
 */
package org.hudna.app.exchange.telling;
