/**
 * Pages: what waits to be worked on, and one report taken apart.
 *
 * <p>IN: visits. OUT: what the templates of this name show. KEEPS: nothing. NEVER: decides what may be seen.
 */
package org.hudna.app.web.desk.inbox;
