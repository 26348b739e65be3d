package org.hudna.ledger.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A policy as lines: logs, witnesses, groups behind their members, the quorum last. */
final class PolicyWriter {
    private PolicyWriter() {
    }

    static String text(Policy policy) {
        var text = new StringBuilder();
        for (LogKey log : policy.logs()) line(text, "log " + log.key().text(), log.url());
        for (WitnessKey witness : policy.witnesses().values()) line(text, "witness " + witness.name() + " " + witness.key().text(), witness.url());
        return switch (policy.quorum()) {
            case Quorum.None _ -> text.append("quorum ").append(Quorum.NONE).append('\n').toString();
            case Quorum.Member member -> {
                groups(text, member);
                yield text.append("quorum ").append(member.name()).append('\n').toString();
            }
        };
    }

    private static void line(StringBuilder text, String line, Optional<String> url) {
        text.append(line);
        url.ifPresent(word -> text.append(' ').append(word));
        text.append('\n');
    }

    private static void groups(StringBuilder text, Quorum.Member member) {
        switch (member) {
            case Quorum.One _ -> { }
            case Quorum.Group(String name, int k, List<Quorum.Member> members) -> {
                members.forEach(each -> groups(text, each));
                String names = members.stream().map(Quorum.Member::name).collect(Collectors.joining(" "));
                text.append("group ").append(name).append(' ').append(k).append(' ').append(names).append('\n');
            }
        }
    }
}
