package org.hudna.incidents.ladder;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.claims.EventId;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** The words of a decision in a file, and what stands in the column {@code of} beside each. */
enum DecisionWord {
    RECEIVED, POSSIBLE, PROBABLE, CORROBORATED,
    /** Of: the mechanism. */
    DETERMINED,
    UNVERIFIABLE, DISCOUNTED,
    /** Of: the other incident. */
    DUPLICATE_OF,
    NOT_A_VIOLATION, REOPENED,
    /** Of: where the recording is kept. */
    RECORDING_EXAMINED,
    /** Of: where the evidence is kept. */
    EVIDENCE_EXAMINED,
    /** Of: the source that disputes it. */
    CONTESTED,
    /** Of: the source that no longer disputes it. */
    SETTLED,
    /** Of: until when; without an end where empty. */
    EMBARGOED,
    RELEASED;

    String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static List<String> codes() { return Arrays.stream(values()).map(DecisionWord::code).toList(); }

    /** The word, or what the program calls it in any of its languages. */
    static Optional<DecisionWord> find(String text) {
        String written = text.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Arrays.stream(values()).filter(word -> word.code().equals(written)
            || Arrays.stream(Lang.values()).anyMatch(lang -> Texts.of(lang).say(Message.of("ladder." + word.code())).equalsIgnoreCase(text)))
            .findFirst();
    }

    boolean needsOf() {
        return switch (this) {
            case DETERMINED, DUPLICATE_OF, RECORDING_EXAMINED, EVIDENCE_EXAMINED, CONTESTED, SETTLED -> true;
            case RECEIVED, POSSIBLE, PROBABLE, CORROBORATED, UNVERIFIABLE, DISCOUNTED, NOT_A_VIOLATION, REOPENED, EMBARGOED, RELEASED -> false;
        };
    }

    /** What should stand in the empty column. */
    Message missing() {
        return switch (this) {
            case DETERMINED -> Message.of("decision.needs-mechanism");
            case DUPLICATE_OF -> Message.of("decision.needs-incident");
            case RECORDING_EXAMINED, EVIDENCE_EXAMINED -> Message.of("decision.needs-reference");
            case CONTESTED, SETTLED -> Message.of("decision.needs-source");
            case RECEIVED, POSSIBLE, PROBABLE, CORROBORATED, UNVERIFIABLE, DISCOUNTED, NOT_A_VIOLATION, REOPENED, EMBARGOED, RELEASED ->
                Message.of("decision.empty");
        };
    }

    /** @param of filled where {@link #needsOf} */
    Ruling ruling(String of, Optional<Instant> until) {
        return switch (this) {
            case RECEIVED -> new Ruling.Places(new Standing.On(Rung.RECEIVED));
            case POSSIBLE -> new Ruling.Places(new Standing.On(Rung.POSSIBLE));
            case PROBABLE -> new Ruling.Places(new Standing.On(Rung.PROBABLE));
            case CORROBORATED -> new Ruling.Places(new Standing.On(Rung.CORROBORATED));
            case DETERMINED -> new Ruling.Places(new Standing.Determined(of));
            case UNVERIFIABLE -> new Ruling.Places(new Standing.Unverifiable());
            case DISCOUNTED -> new Ruling.Places(new Standing.Discounted());
            case DUPLICATE_OF -> new Ruling.Places(new Standing.DuplicateOf(new EventId(of)));
            case NOT_A_VIOLATION -> new Ruling.Places(new Standing.NotAViolation());
            case REOPENED -> new Ruling.Reopens();
            case RECORDING_EXAMINED -> new Ruling.Corroborates(Ruling.Evidence.INSTRUMENT, of);
            case EVIDENCE_EXAMINED -> new Ruling.Corroborates(Ruling.Evidence.PHYSICAL, of);
            case CONTESTED -> new Ruling.Contested(new SourceId(of));
            case SETTLED -> new Ruling.Settled(new SourceId(of));
            case EMBARGOED -> new Ruling.Embargoed(until);
            case RELEASED -> new Ruling.Released();
        };
    }

    static DecisionWord of(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Places(Standing standing) -> find(standing.code()).orElseThrow();
            case Ruling.Reopens _ -> REOPENED;
            case Ruling.Corroborates(Ruling.Evidence evidence, String _) -> switch (evidence) {
                case INSTRUMENT -> RECORDING_EXAMINED;
                case PHYSICAL -> EVIDENCE_EXAMINED;
            };
            case Ruling.Contested _ -> CONTESTED;
            case Ruling.Settled _ -> SETTLED;
            case Ruling.Embargoed _ -> EMBARGOED;
            case Ruling.Released _ -> RELEASED;
        };
    }
}
