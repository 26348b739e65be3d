package org.hudna.ledger.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which witnesses together are enough: c2sp.org/tlog-policy, sections Defining the quorum and Defining a witness group. */
public sealed interface Quorum {
    /** What {@link None} is called in the file. */
    String NONE = "none";

    /** Most groups within one another. The specification asks for 32 groups at least. */
    int MOST_DEPTH = 64;

    /** Whether it is enough that these witnesses, by the policy's names, have cosigned. */
    boolean met(Set<String> cosigned);

    /** The names of the witnesses that it counts, in order; each once. */
    List<String> witnesses();

    /** How many it takes to fork and to stall. */
    default Strength strength() {
        return Strength.of(this);
    }

    /** The log's own word is enough. */
    record None() implements Quorum {
        @Override public boolean met(Set<String> cosigned) {
            return true;
        }

        @Override public List<String> witnesses() {
            return List.of();
        }
    }

    /** What can be a member of a group. */
    sealed interface Member extends Quorum {
        /** What the policy calls it. */
        String name();
    }

    /** One witness: it has cosigned. */
    record One(String name) implements Member {
        public One {
            if (!Policy.isName(name)) throw new IllegalArgumentException("not a name: " + name);
        }

        @Override public boolean met(Set<String> cosigned) {
            return cosigned.contains(name);
        }

        @Override public List<String> witnesses() {
            return List.of(name);
        }
    }

    /**
     * At least {@code k} of the members.
     *
     * @param k from 1 to the number of members
     * @param members at least one; no name occurs twice, however deep
     */
    record Group(String name, int k, List<Member> members) implements Member {
        public Group {
            members = List.copyOf(members);
            if (!Policy.isName(name)) throw new IllegalArgumentException("not a name: " + name);
            if (k < 1 || k > members.size()) throw new IllegalArgumentException(k + " of " + members.size());
            List<String> names = Stream.concat(Stream.of(name), members.stream().flatMap(Group::names)).toList();
            if (new HashSet<>(names).size() != names.size()) throw new IllegalArgumentException("a name occurs twice in " + names);
            if (depth(members) > MOST_DEPTH) throw new IllegalArgumentException("more than " + MOST_DEPTH + " groups within one another");
        }

        @Override public boolean met(Set<String> cosigned) {
            return members.stream().filter(member -> member.met(cosigned)).count() >= k;
        }

        @Override public List<String> witnesses() {
            return members.stream().flatMap(member -> member.witnesses().stream()).toList();
        }

        /** How many groups stand within one another where a group has these members. */
        static int depth(List<Member> members) {
            int deepest = 0;
            for (Member member : members)
                if (member instanceof Group group) deepest = Math.max(deepest, depth(group.members()));
            return deepest + 1;
        }

        private static Stream<String> names(Member member) {
            return switch (member) {
                case One one -> Stream.of(one.name());
                case Group group -> Stream.concat(Stream.of(group.name()), group.members().stream().flatMap(Group::names));
            };
        }
    }
}
