package org.hudna.bulletin;

import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Message;

/** What somebody does in the operations room; a person may have several. */
public enum Role {
    DUTY_OFFICER, ANALYST, VERIFIER,
    /** A party's own officer; always with the party. */
    LIAISON,
    HUMANITARIAN, CO_CHAIR, OBSERVER,
    /** Keeps the record: erasures, holds, backups, who sent what. */
    CUSTODIAN,
    /** Keeps accounts and settings, and sees no report by it. */
    ADMINISTRATOR;

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /** What it is called. */
    public Message said() { return Message.of("role." + code()); }

    /** By its code; empty where there is none such. */
    public static Optional<Role> find(String code) {
        for (Role role : values()) if (role.code().equals(code)) return Optional.of(role);
        return Optional.empty();
    }
}
