/**
 * The room's pages: what a watch sees and does in a browser, in three languages, with or without script. A page is a route like any other: who may is
 * said in its row.
 *
 * <p>IN: requests of people. OUT: pages, made by the templates in {@code src/main/jte}. KEEPS: nothing. NEVER: shows what {@code Sight} does not;
 * builds a sentence; writes but through the verbs of {@code room}.
 */
package org.hudna.app.web.desk;
