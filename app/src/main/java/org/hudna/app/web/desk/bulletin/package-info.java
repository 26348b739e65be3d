/**
 * Pages: bulletins that went out, what would go out, and the rows behind a figure.
 *
 * <p>IN: visits. OUT: what the templates of this name show, and files of bulletins. KEEPS: files of paper that were made, by what is on them. NEVER:
 * decides what may be seen; shows a draft to whoever may not publish or prepare one.
 */
package org.hudna.app.web.desk.bulletin;
