/**
 * Terms said back as sentences, so that a legal officer approves the sentence and not the file.
 *
 * <p>IN: terms. OUT: one message for each rule, for any of the three languages. KEEPS: nothing. NEVER: says more, or less, than the rule that the
 * program will apply.
 */
package org.hudna.terms.saying;
