package org.hudna.app.people;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/**
 * How long somebody has to wait before trying to sign in again. Delays grow with each failure and are forgotten after a day of quiet.
 *
 * <p>A name from one address is held up to a quarter of an hour, an address to a quarter of an hour, but a name from everywhere together only ten
 * seconds: strangers can slow an account's owner down, and never lock anybody out. Kept in memory; a restart forgets. Any number of threads; the
 * clock is passed in.
 */
public final class Attempts {

    private static final Limit NAME_AT_ADDRESS = new Limit(3, Duration.ofMinutes(15));
    private static final Limit ADDRESS = new Limit(20, Duration.ofMinutes(15));
    private static final Limit NAME = new Limit(10, Duration.ofSeconds(10));
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int DOUBLINGS = 20;
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST_NAME = 41;

    private final int most;
    private final LinkedHashMap<String, Tally> failures = new LinkedHashMap<>();

    /** @param most how many names and addresses are remembered; of more the oldest are forgotten */
    public Attempts(int most) { this.most = most; }

    /** So many for nothing, then a second, doubled with each, up to the longest. */
    private record Limit(int free, Duration longest) {
        Duration after(int failures) {
            if (failures < free) return Duration.ZERO;
            Duration grown = Duration.ofSeconds(1L << Math.min(DOUBLINGS, failures - free));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    private record Tally(int failures, Instant last) {}

    /** How long to wait at {@code at}; zero where one may try. Asked before anything is checked, and then nothing is. */
    public synchronized Duration wait(String name, String address, Instant at) {
        String network = network(address);
        Duration longest = left(pair(name, network), NAME_AT_ADDRESS, at);
        for (Duration other : new Duration[] {left(addressKey(network), ADDRESS, at), left(nameKey(name), NAME, at)})
            if (other.compareTo(longest) > 0) longest = other;
        return longest;
    }

    /** It was not the right password, code, link or token. */
    public synchronized void failed(String name, String address, Instant at) {
        String network = network(address);
        for (String key : new String[] {pair(name, network), addressKey(network), nameKey(name)}) {
            Tally before = failures.remove(key);
            boolean stale = before == null || before.last().plus(FORGOTTEN).isBefore(at);
            failures.put(key, new Tally(stale ? 1 : before.failures() + 1, at));
        }
        var oldest = failures.entrySet().iterator();
        while (failures.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }

    /**
     * Somebody came in: that name from that address is as new. The address is not, or one account of one's own would open the way to guess others'.
     */
    public synchronized void succeeded(String name, String address) { failures.remove(pair(name, network(address))); }

    private Duration left(String key, Limit limit, Instant at) {
        Tally tally = failures.get(key);
        if (tally == null || tally.last().plus(FORGOTTEN).isBefore(at)) return Duration.ZERO;
        Duration left = Duration.between(at, tally.last().plus(limit.after(tally.failures())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String pair(String name, String network) { return "b " + network + " " + cut(name); }

    private static String addressKey(String network) { return "a " + network; }

    private static String nameKey(String name) { return "n " + cut(name); }

    /** No account is called by more; whoever sends a longer one is not to fill the memory. */
    private static String cut(String name) { return name.substring(0, Math.min(name.length(), LONGEST_NAME)); }

    /** Of an IPv6 address the first 64 bits: whoever has one has all the rest. What is no address is taken as it stands. */
    private static String network(String address) {
        if (!address.contains(":")) return address;
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) : HexFormat.of().formatHex(bytes);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
