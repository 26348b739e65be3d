package org.hudna.app.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hudna.app.channels.Asked;
import org.hudna.app.channels.Given;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Took;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.intake.ReportId;
import org.hudna.words.Message;

/** Telephones in the field and gateways: what they ask is handed to {@code channels}, and goes back as it is said there. */
final class ChannelDoor {

    private final Ways ways;

    ChannelDoor(Ways ways) { this.ways = ways; }

    /** What the apps ask for a list; what they tell of their device counts for nothing. */
    record ListAsked(Optional<String> formID, Optional<String> verbose, Optional<String> deviceID, Optional<String> listAllVersions) {}

    /** Which form. */
    record FormAsked(String id, Optional<String> deviceID) {}

    /** The device that sends. */
    record DeviceAsked(Optional<String> deviceID) {}

    /** What a gateway can put into an address alone. */
    record SecretAsked(Optional<String> secret) {}

    Answer list(Request request) throws IOException { return answer(ways.openRosa().list(asked(request))); }

    Answer form(Request request) throws IOException { return found(ways.openRosa().form(asked(request))); }

    Answer manifest(Request request) throws IOException { return found(ways.openRosa().manifest(asked(request))); }

    Answer whereTo(Request request) throws IOException { return answer(ways.openRosa().whereTo(asked(request))); }

    Answer submit(Request request) throws IOException { return answer(ways.openRosa().submit(asked(request))); }

    /** With the gateway's own secret. */
    Answer gateway(Request request) throws IOException {
        if (!ways.sms().isOpen()) throw Became.unknown();
        Given given = ways.sms().receive(asked(request));
        if (given.status() == 403) throw Problem.of(Kind.NOT_ALLOWED).refusal();
        if (given.status() >= 400) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.sms-empty", "names", ways.sms().texts())).refusal();
        return answer(given);
    }

    /** What became of it; of several, of the first. */
    record SmsTook(String id, boolean isNew) {}

    /** With a token of ours. */
    Answer sms(Request request) throws IOException {
        Asked asked = asked(request);
        List<Took> took = ways.sms().take(asked, asked.who());
        if (took.isEmpty()) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.sms-empty", "names", ways.sms().texts())).refusal();
        List<SmsTook> told = took.stream().map(ChannelDoor::told).toList();
        return Became.json(told.stream().anyMatch(SmsTook::isNew) ? 201 : 200, told.getFirst());
    }

    private static SmsTook told(Took took) {
        return switch (took) {
            case Took.Kept(ReportId id, long _, var _) -> new SmsTook(id.sha256(), true);
            case Took.Held(ReportId id, var _) -> new SmsTook(id.sha256(), false);
            case Took.KeyTaken _ -> throw Problem.of(Kind.KEY_TAKEN).refusal();
            case Took.Refused(Message why) -> throw Problem.of(Kind.REFUSED, why).refusal();
            case Took.Forbidden _ -> throw Problem.of(Kind.NOT_ALLOWED).refusal();
        };
    }

    private Asked asked(Request request) throws IOException {
        return new Asked(request.query(), request.headers(), request.bytes(), base(request),
            new Acting(request.viewer(), request.by(), Optional.empty()), request.lang());
    }

    /** An app sends to no other host than the one it asked. */
    private String base(Request request) {
        return ways.origin().orElseGet(() -> (ways.secure() ? "https://" : "http://") + request.header("host")
            .filter(host -> host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}")).orElse("localhost"));
    }

    /** What the apps show of a refusal is said to those who send; who asks for a form that is not there is a program. */
    private static Answer found(Given given) {
        if (given.status() == 404) throw Became.unknown();
        return answer(given);
    }

    private static Answer answer(Given given) {
        Answer.Body body = given.body().size() == 0 ? new Answer.Body.None() : new Answer.Body.Whole(given.body().toArray());
        return new Answer(given.status(), given.headers(), body);
    }
}
