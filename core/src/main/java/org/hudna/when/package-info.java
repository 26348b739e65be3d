/**
 * Time: spans that admit doubt, periods in which something holds.
 *
 * <p>IN: instants in UTC. OUT: where an act lies against a period: all of it, some, none. KEEPS: nothing. NEVER: reads a clock or a default zone.
 */
package org.hudna.when;
