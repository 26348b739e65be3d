/**
 * Claims that speak of one event, gathered into accounts.
 *
 * <p>IN: claims. OUT: incidents with their accounts. KEEPS: nothing, incidents are derived. NEVER: merges two accounts into one truth.
 */
package org.hudna.incidents;
