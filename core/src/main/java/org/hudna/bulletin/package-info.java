/**
 * What may be shown to whom.
 *
 * <p>IN: who looks, incidents and their claims. OUT: what of them that viewer sees. KEEPS: nothing. NEVER: lets a stage before it know of viewers.
 */
package org.hudna.bulletin;
