package org.hudna.app.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hudna.app.people.Verb.Least;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.words.Lang;
import org.hudna.words.Texts;

/** ROLES.md, from the code. */
final class RolesPage {

    private static final String MAY = "●";

    private RolesPage() {}

    static String page() {
        return """
            # Who may do what, and who sees what

            Written from the code by `RolesTableTest`, which fails where the two differ (`-Dapprove` writes it anew).

            ## Verbs

            %s `May.check` is asked before every verb, by whichever door somebody came. *Program*: one that came with a token; *role* means as a person with the
            token's roles may, and a token never has more roles than who issued it has now.

            %s
            ## Editions

            A person sees by the widest edition that one of the roles gives, never by several together.

            %s
            ## Details

            `Sight` shows an incident, its claims and decisions through this table. *Whole*, *coarse* (what that means is said in `Detail`), or nothing at all. Where a
            second line stands, it is for incidents that touch what is protected (hospitals, schools, water, aid, shelters).

            %s""".formatted(MAY, verbs(), editions(), details());
    }

    private static String verbs() {
        StringBuilder table = new StringBuilder("| verb | " + MAY + " anybody | " + Arrays.stream(Role.values()).map(Role::code)
            .collect(Collectors.joining(" | "))
            + " | program | because |\n|---|" + "---|".repeat(Role.values().length + 3) + "\n");
        for (Verb verb : Verb.values()) {
            table.append("| ").append(Texts.of(Lang.EN).say(verb.said())).append(" | ").append(mark(May.check(Viewer.ANYBODY, verb))).append(" | ");
            for (Role role : Role.values()) table.append(mark(May.check(RolesTableTest.one(role), verb))).append(" | ");
            table.append(switch (verb.programs()) {
                case NEVER -> "";
                case BY_ROLE -> "role";
                case ANY -> MAY;
            }).append(verb.least() == Least.SIGNED_IN ? " | whoever is signed in: " : " | ").append(verb.why()).append(" |\n");
        }
        return table.toString().replace("| verb | " + MAY + " anybody", "| verb | anybody").replaceAll("  +", " ");
    }

    private static String mark(boolean may) { return may ? MAY : ""; }

    private static String editions() {
        StringBuilder table = new StringBuilder("| edition | roles |\n|---|---|\n");
        for (Edition edition : Edition.values()) {
            List<String> roles = Arrays.stream(Role.values()).filter(role -> RolesTableTest.one(role).edition() == edition).map(Role::code).toList();
            table.append("| ").append(edition.code()).append(" | ").append(String.join(", ", roles))
                .append(edition == Edition.PUBLIC ? ", anybody" : "").append(" |\n");
        }
        return table.toString();
    }

    private static String details() {
        StringBuilder table = new StringBuilder("| detail | restricted | humanitarian | task-force | party that it concerns | party | public |\n"
            + "|---|---|---|---|---|---|---|\n");
        for (Detail detail : Detail.values()) {
            String ordinary = row(detail, Sensitivity.ORDINARY);
            table.append("| ").append(name(detail)).append(" | ").append(ordinary);
            String restricted = row(detail, Sensitivity.RESTRICTED);
            if (!restricted.equals(ordinary)) table.append("| … of what is protected | ").append(restricted);
        }
        return table.toString().replaceAll("  +", " ");
    }

    private static String row(Detail detail, Sensitivity sensitivity) {
        return word(detail.depth(Edition.RESTRICTED, sensitivity, false)) + " | "
            + word(detail.depth(Edition.HUMANITARIAN, sensitivity, false)) + " | "
            + word(detail.depth(Edition.TASK_FORCE, sensitivity, false)) + " | " + word(detail.depth(Edition.PARTY, sensitivity, true)) + " | "
            + word(detail.depth(Edition.PARTY, sensitivity, false)) + " | " + word(detail.depth(Edition.PUBLIC, sensitivity, false)) + " |\n";
    }

    private static String word(Depth depth) { return depth == Depth.HIDDEN ? "" : depth.name().toLowerCase(Locale.ROOT); }

    private static String name(Detail detail) { return detail.name().toLowerCase(Locale.ROOT).replace('_', ' '); }
}
