package org.hudna.app.web.api;

/** What a request does: looks, or has something done. There are no others: nothing is changed or deleted here. */
public enum Method { GET, POST }
