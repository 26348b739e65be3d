package org.hudna.app.web.desk.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.People;
import org.hudna.app.people.Secret;
import org.hudna.app.people.Token;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Done;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Moments;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.app.web.desk.people.TokensSheet.TokenRow;
import org.hudna.bulletin.Role;
import org.hudna.words.Message;

/** What lets programs in. */
final class TokensLeaf {

    private static final String TEMPLATE = "people/tokens.jte";
    private static final Message TITLE = Message.of("accounts.tokens");

    private TokensLeaf() {}

    static View read(Visit visit) { return View.sheet(TEMPLATE, TITLE, sheet(visit, Optional.empty(), Optional.empty())); }

    private static TokensSheet sheet(Visit visit, Optional<Message> wrong, Optional<String> once) {
        boolean all = visit.viewer().roles().contains(Role.ADMINISTRATOR);
        List<TokenRow> tokens = visit.room().admitting().people().tokens().stream()
            .filter(token -> all || token.issuer().equals(visit.request().by()))
            .sorted(Comparator.comparing(Token::id)).map(token -> row(token, visit.room().now())).toList();
        return new TokensSheet(tokens, visit.viewer().roles().stream().filter(role -> role != Role.LIAISON).sorted().toList(), wrong, once);
    }

    private static TokenRow row(Token token, Instant now) {
        Optional<Instant> until = token.expiresAt().map(Instant::ofEpochSecond);
        boolean over = until.filter(end -> !now.isBefore(end)).isPresent();
        return new TokenRow(token, token.isRevoked() ? "accounts.token-revoked" : over ? "accounts.token-expired" : "accounts.token-good",
            !token.isRevoked() && !over, until);
    }

    static View sent(Visit visit) {
        Accounts accounts = visit.room().admitting().accounts();
        People now = visit.room().admitting().people();
        Optional<Instant> until = Moments.read(visit.filled("until"), Frame.zone(visit.room()));
        if (!visit.filled("until").isEmpty() && until.isEmpty()) return wrong(visit, Message.of("people.expiry"));
        Decided decided = visit.filled("deed").equals("revoke")
            ? accounts.ask(now, new Entry.TokenRevoked(visit.filled("token"), visit.filled("why")), visit.request().by(), visit.room().now())
            : accounts.token(now, visit.request().by(), visit.filled("token"), visit.filled("label"), PeopleLeaf.roles(visit), until,
            visit.room().now());
        return switch (visit.room().admitting().write(decided, visit.acting())) {
            case Admitted.Yes(long _, Optional<Secret> secret) -> secret.isEmpty() ? new View.Go("/people/tokens")
                : View.sheet(TEMPLATE, TITLE, sheet(visit, Optional.empty(), secret.map(Secret::shown)));
            case Admitted.No(Done why) -> wrong(visit, WhyNot.of(why).orElse(Message.of("accounts.done")));
        };
    }

    private static View wrong(Visit visit, Message why) { return View.wrong(TEMPLATE, TITLE, sheet(visit, Optional.of(why), Optional.empty())); }
}
