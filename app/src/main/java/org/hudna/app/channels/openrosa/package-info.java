/**
 * OpenRosa 1.0: how ODK Collect and KoboCollect ask for forms and send what was filled in.
 *
 * <p>IN: requests. OUT: lists of forms, XForms, answers that such apps understand. KEEPS: forms as they were read. NEVER: says that a submission came
 * before all of it is durable, or drops one because it changes another.
 */
package org.hudna.app.channels.openrosa;
