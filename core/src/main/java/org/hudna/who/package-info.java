/**
 * Who acts and who speaks: the names by which every later room means a party, an armed group, a monitor, a source.
 *
 * <p>IN: ids and grades as text. OUT: values that cannot hold a wrong one. KEEPS: nothing. NEVER: knows any actor by name, or judges one.
 */
package org.hudna.who;
