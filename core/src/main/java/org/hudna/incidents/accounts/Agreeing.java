package org.hudna.incidents.accounts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hudna.claims.Claim;
import org.hudna.incidents.Account;
import org.hudna.incidents.Incident;

/**
 * Makes one account of accounts that agree.
 *
 * <p>Two become one only where no fact of theirs conflicts and each agrees with exactly the same others as the other does. An account that fits two
 * which contradict each other stays apart: to add it to either would be to choose. The outcome does not depend on any order. A denial joins denials
 * only, a response nothing. Where it is to be as of an instant, first {@link Incident#knownAt}, then this.
 */
public final class Agreeing {

    private static final String AND = "; ";

    private Agreeing() {}

    /** The same incident with its agreeing accounts made one; the label names the sources of each that was joined. */
    public static Incident joined(Incident incident, Comparison comparison) {
        List<Account> accounts = incident.accounts();
        if (accounts.size() < 2) return incident;
        Map<BitSet, List<Account>> classes = new LinkedHashMap<>();
        for (int i = 0; i < accounts.size(); i++)
            classes.computeIfAbsent(fitting(i, accounts, comparison), _ -> new ArrayList<>()).add(accounts.get(i));
        return new Incident(incident.id(), classes.values().stream().map(Agreeing::joined).toList());
    }

    /** With itself and all that it agrees with, by index. */
    private static BitSet fitting(int at, List<Account> accounts, Comparison comparison) {
        BitSet fitting = new BitSet(accounts.size());
        fitting.set(at);
        for (int i = 0; i < accounts.size(); i++) if (i != at && agree(accounts.get(at), accounts.get(i), comparison)) fitting.set(i);
        return fitting;
    }

    /** Whether every claim of the one is consistent with every claim of the other. */
    static boolean agree(Account one, Account other, Comparison comparison) {
        for (Claim claim : one.claims()) for (Claim second : other.claims()) if (!comparison.consistent(claim, second)) return false;
        return true;
    }

    /** Accounts with the same set agree with one another, as each is in its own. */
    private static Account joined(List<Account> alike) {
        if (alike.size() == 1) return alike.getFirst();
        TreeSet<String> labels = new TreeSet<>();
        alike.forEach(account -> labels.add(account.label()));
        return new Account(String.join(AND, labels), alike.stream().flatMap(account -> account.claims().stream()).toList());
    }
}
