/**
 * Short messages, as a gateway hands them on: by the usual names of fields or by those that were set.
 *
 * <p>IN: a request of a gateway that shows the secret. OUT: a report for each message and each part of one; the whole where all parts have come.
 * KEEPS: nothing. NEVER: lets a number into a report, or answers before the message is durable.
 */
package org.hudna.app.channels.sms;
