package org.hudna.app.web;

import org.hudna.bulletin.Viewer;

/** Who asks. @param by as a stamp names it */
record Caller(Viewer viewer, String by) {

    static final Caller ANYBODY = new Caller(Viewer.ANYBODY, "anybody");
}
