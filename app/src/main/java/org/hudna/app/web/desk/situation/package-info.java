/**
 * Pages: incidents under one set of filters, on list and map, and one incident whole.
 *
 * <p>IN: visits. OUT: what the templates of this name show. KEEPS: nothing. NEVER: decides what may be seen.
 */
package org.hudna.app.web.desk.situation;
