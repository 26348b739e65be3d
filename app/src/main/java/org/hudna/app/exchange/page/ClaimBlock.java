package org.hudna.app.exchange.page;

import java.util.List;
import java.util.Map;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.When;
import org.hudna.app.exchange.telling.Where;
import org.hudna.claims.Claim;
import org.hudna.claims.Notice;
import org.hudna.claims.Spot;
import org.hudna.terms.Lifting;
import org.hudna.truth.Truth;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** One claim: who says it, the words that the coding rests on, what was coded, and where it can be read. */
final class ClaimBlock {

    private final Markup page;
    private final Saying saying;
    private final Where where;
    private final Claim claim;

    ClaimBlock(Markup page, Saying saying, Where where, Claim claim) {
        this.page = page;
        this.saying = saying;
        this.where = where;
        this.claim = claim;
    }

    void write() {
        page.in("section", At.css("claim"), () -> {
            source();
            if (!claim.coding().words().isEmpty()) page.original("blockquote", At.css("words"), claim.coding().words());
            page.in("dl", At.css("coded"), this::coded);
            links();
        });
    }

    private void source() {
        page.in("p", At.css("source"), () -> {
            page.original("b", At.NONE, claim.said().source().name());
            page.text(" ").text("span", saying.say(Coded.stance(claim.said().stance())));
            claim.said().via().ifPresent(via -> page.text(" ")
                .text("span", At.css("small"), saying.say(Message.of("report.via", "via", via.name()))));
            claim.said().grade().ifPresent(grade -> page.text(" ").text("abbr", At.css("grade").at("title", saying.say(Message.of("report.grade",
                "reliability", String.valueOf(grade.reliability()), "credibility", grade.credibility()))), grade.toString()));
            page.text(" ").original("code", At.NONE, claim.id().code());
        });
    }

    private void coded() {
        fact("report.when", saying.say(When.of(claim.happened(), saying.terms().zone())));
        fact("report.learned", saying.show(saying.local(claim.said().learnedAt())));
        fact("report.act", saying.say(Coded.act(claim)));
        if (!claim.weapon().isEmpty()) fact("report.weapon", saying.say(Coded.weapon(claim)));
        claim.count().ifPresent(count -> fact("report.number", saying.say(Coded.count(count))));
        if (!claim.target().isEmpty()) fact("report.target", saying.say(Coded.target(claim, saying.terms())));
        places();
        accused();
        claim.harm().killed().ifPresent(count -> fact("report.killed", saying.say(Coded.count(count))));
        claim.harm().injured().ifPresent(count -> fact("report.injured", saying.say(Coded.count(count))));
        claim.amount().ifPresent(amount -> fact("report.measured", saying.say(Coded.amount(amount))));
        conditions();
        if (!claim.coding().coder().isEmpty()) original("report.coder", claim.coding().coder());
    }

    private void places() {
        fact("report.where", saying.say(where.of(claim)));
        List<Spot> spots = claim.at().stream().flatMap(List::stream).toList();
        List<String> said = spots.stream().map(Spot::said).filter(s -> !s.isEmpty() && !saying.say(where.of(claim)).contains(s)).distinct().toList();
        if (!said.isEmpty()) fact("report.where-said", saying.show(said));
        spots.stream().flatMap(s -> s.position().stream()).findFirst().ifPresent(p -> fact("report.error", saying.say(Card.radius(p))));
        List<Message> classes = spots.stream().flatMap(s -> s.classes().stream()).distinct().sorted()
            .map(c -> Message.of("spot." + c.code())).toList();
        if (!classes.isEmpty()) fact("report.kind-of-place", saying.show(classes));
        holder("report.held-by", spots);
        if (claim.from().isEmpty()) return;
        fact("report.fired-from", saying.say(where.from(claim)));
        holder("report.fired-from-held-by", claim.from().stream().flatMap(List::stream).toList());
    }

    private void holder(String name, List<Spot> spots) {
        List<ActorId> holders = spots.stream().flatMap(s -> s.heldBy().stream()).distinct().toList();
        if (!holders.isEmpty()) fact(name, saying.show(holders.stream().map(saying.terms()::nameOf).toList()));
    }

    private void accused() {
        if (!claim.accused().candidates().isEmpty()) fact("report.accused", saying.say(Message.of("report.accused-on", "who",
            Coded.accused(claim.accused(), saying.terms()), "basis", Coded.basis(claim.accused().basis()))));
        else if (claim.accused().called().isEmpty()) fact("report.accused", saying.say("report.nobody"));
        if (!claim.accused().called().isEmpty()) original("report.called", claim.accused().called());
    }

    private void conditions() {
        List<Object> raised = claim.raises().stream()
            .sorted().<Object>map(id -> saying.terms().rules().exceptions().stream().filter(e -> e.id().equals(id))
            .map(Lifting::title).<Object>map(title -> title).findFirst().orElse(id)).toList();
        if (!raised.isEmpty()) fact("report.raises", saying.show(raised));
        switch (claim.notice()) {
            case Notice.Unsaid _ -> { }
            case Notice.None _ -> fact("report.notice", saying.say("report.notice-none"));
            case Notice.Given(var to) -> fact("report.notice", saying.say(Message.of("report.notice-given", "to", to.stream().sorted().toList())));
        }
        claim.facts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(fact -> {
            String id = fact.getValue() == Truth.TRUE ? "report.fact-yes" : fact.getValue() == Truth.FALSE ? "report.fact-no" : "report.fact-unknown";
            fact("report.fact", saying.say(Message.of(id, "fact", fact.getKey())));
        });
    }

    private void fact(String name, String value) {
        page.in("div", () -> page.text("dt", saying.say(name)).text("dd", value));
    }

    private void original(String name, String value) {
        page.in("div", () -> page.text("dt", saying.say(name)).in("dd", () -> page.original("bdi", At.NONE, value)));
    }

    /** Addresses that a browser may follow are links; anything else is shown as it was written. */
    private void links() {
        String url = claim.coding().url().strip();
        if (url.isEmpty()) return;
        page.in("p", At.css("url"), () -> {
            page.text("span", saying.say("report.url"));
            for (String part : url.split("[\\s;]+")) {
                page.text(" ");
                if (part.startsWith("https://") || part.startsWith("http://"))
                    page.text("a", At.of("href", part).at("rel", "noopener noreferrer nofollow").at("dir", "ltr"), part);
                else page.original("span", At.NONE, part);
            }
        });
    }
}
