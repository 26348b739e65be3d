package org.hudna.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses to listen on. */
final class Addresses {

    private Addresses() {}

    static InetAddress of(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new org.springframework.context.ApplicationContextException("unknown address " + text, unknown);
        }
    }
}
