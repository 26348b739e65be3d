/**
 * Pages: the agreement as it stands or stood, and a draft of it with what it would change.
 *
 * <p>IN: visits, the room's terms. OUT: what the templates of this name show. KEEPS: nothing. NEVER: says more of a clause than its sentence does;
 * adopts what was not tried.
 */
package org.hudna.app.web.desk.law;
