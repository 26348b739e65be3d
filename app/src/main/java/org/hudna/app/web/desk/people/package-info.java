/**
 * Pages: accounts, tokens of programs, who looked at what, what is to be forgotten or kept.
 *
 * <p>IN: visits. OUT: what the templates of this name show. KEEPS: nothing. NEVER: shows what opens an account, but the one time that it is made.
 */
package org.hudna.app.web.desk.people;
