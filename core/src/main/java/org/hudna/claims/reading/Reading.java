package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.lexicon.Phrasebook;
import org.hudna.claims.lexicon.Use;
import org.hudna.intake.text.Scripts;
import org.hudna.where.spotting.Mention;
import org.hudna.words.Lang;

/**
 * Reads a text in Arabic, English or Russian, or all of them by turns, into suggestions. Rules and lexicons, sentence by sentence; each suggestion
 * names the characters that it rests on, and nothing is a claim until {@link Accept} makes it one.
 */
public final class Reading {

    private final String text;
    private final Context context;
    private final Memory memory = new Memory();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Evidence> quotations;
    private final List<Mention> places;
    private Optional<Draft> event = Optional.empty();
    private int eventEnd = -1;

    private Reading(String text, Context context) {
        this.text = text;
        this.context = context;
        this.quotations = Quotes.in(text);
        this.places = context.places().spot(text);
    }

    /** What the text says, by rules alone. */
    public static Read read(String text, Context context) { return read(text, context, List.of()); }

    /** The same, with what other readers suggest beside it. */
    public static Read read(String text, Context context, List<StatisticalReader> others) {
        List<Suggestion> found = new ArrayList<>(new Reading(text, context).suggestions());
        for (StatisticalReader other : others) found.addAll(other.suggest(text, context));
        for (Suggestion suggestion : found)
            for (Field field : suggestion.fields())
                if (field.evidence().to() > text.length()) throw new IllegalArgumentException("evidence beyond the text: " + field);
        found.sort(Comparator.comparing(Suggestion::within).thenComparing(Suggestion::kind));
        return new Read(text, found);
    }

    private List<Suggestion> suggestions() {
        Set<String> abbreviations = new HashSet<>();
        for (Phrasebook book : context.lexicons().values()) abbreviations.addAll(book.words(Use.ABBREVIATION));
        for (Evidence sentence : Sentences.in(text, quotations, abbreviations)) sentence(sentence);
        return drafts.stream().map(Draft::done).toList();
    }

    private void sentence(Evidence all) {
        Optional<Lang> lang = Scripts.lang(all.in(text));
        Optional<Phrasebook> book = lang.flatMap(it -> Optional.ofNullable(context.lexicons().get(it)));
        List<Token> tokens = Token.of(text, all.from(), all.to());
        if (book.isEmpty() || tokens.isEmpty()) return;
        Cues cues = new Cues(tokens, book.get());
        boolean planned = cues.has(Use.WILL_MEET) || cues.has(Use.FUTURE);
        List<TimeFound> times = Times.in(text, tokens, cues, new Days(context.day(), context.zone()), planned);
        List<Mention> here = places.stream().filter(place -> place.begin() >= all.from() && place.end() <= all.to()).toList();
        List<Actor> actors = Actors.in(text, tokens, cues, lang.orElseThrow(), memory, here);
        read(new Sentence(text, all, lang.orElseThrow(), tokens, cues, quotations, actors, times, here, Surroundings.in(text, all, tokens, here)));
    }

    /** "Homs was shelled. Coordinates: …" would be two places; where none stood in the sentence before, the figures are its place. */
    private static void placed(Draft before, List<PlaceFound> around) {
        if (around.isEmpty()) return;
        before.because(Reason.NEXT_SENTENCE);
        for (PlaceFound place : around) before.with(Field.of(Slot.PLACE, place.value(), place.words()));
    }

    private void read(Sentence sentence) {
        List<Draft> source = SourceLines.in(sentence);
        if (!source.isEmpty()) {
            drafts.addAll(source);
            return;
        }
        List<Speech> speeches = Speeches.in(sentence, memory);
        Contacts contacts = new Contacts(sentence, speeches, memory);
        drafts.addAll(Statements.in(sentence, speeches));
        drafts.addAll(contacts.held());
        drafts.addAll(contacts.planned());
        drafts.addAll(new Decisions(sentence, speeches, memory).find());
        drafts.addAll(new Positions(sentence, speeches, memory).find());
        boolean goesOn = eventEnd >= 0 && text.substring(eventEnd, sentence.all().from()).indexOf('\n') < 0;
        List<Draft> events = Events.in(sentence, speeches, goesOn ? event : Optional.empty());
        drafts.addAll(events);
        if (events.isEmpty() && goesOn) event.filter(before -> !before.has(Slot.PLACE)).ifPresent(before -> placed(before, sentence.around()));
        event = events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
        eventEnd = sentence.all().to();
    }
}
