package org.hudna.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Addresses of machines. */
final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /** The one to listen on; empty where this machine knows none of that name. */
    static Optional<InetAddress> of(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    /** Of an IPv6 address the first 64 bits: whoever has one has all the rest. */
    static String network(String address) {
        if (!address.contains(":")) return address;
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return bytes.length > NETWORK_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) : HexFormat.of().formatHex(bytes);
    }
}
