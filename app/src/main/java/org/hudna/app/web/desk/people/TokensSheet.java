package org.hudna.app.web.desk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.people.Token;
import org.hudna.bulletin.Role;
import org.hudna.words.Message;

/** Tokens of one's own; of everybody for an administrator. @param own roles that one may give. @param once the token itself, shown this once */
public record TokensSheet(List<TokenRow> tokens, List<Role> own, Optional<Message> wrong, Optional<String> once) {
    public TokensSheet {
        tokens = List.copyOf(tokens);
        own = List.copyOf(own);
    }

    /** A token, never what it opens with. @param state id of the word for it */
    public record TokenRow(Token token, String state, boolean isGood, Optional<Instant> until) {
        /** Its roles, in their order. */
        public List<Message> roles() { return token.roles().stream().sorted().map(Role::said).toList(); }
    }
}
