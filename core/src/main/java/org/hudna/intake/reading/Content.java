package org.hudna.intake.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hudna.intake.Bytes;
import org.hudna.intake.tables.Table;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** What a report holds, without who sent it. */
public sealed interface Content {

    /**
     * Running text.
     *
     * @param lang by its letters; empty where they are of no script that we know
     * @param notes how it was decoded, where that was not plain
     */
    record Text(String text, Optional<Lang> lang, List<Message> notes) implements Content {
        public Text { notes = List.copyOf(notes); }
    }

    /**
     * An e-mail.
     *
     * @param sentAt by the clock of whoever sent it
     * @param broken why not all of it could be taken apart; the parts are those that could
     */
    record Mail(String subject, Optional<Instant> sentAt, List<Part> parts, Optional<Message> broken) implements Content {
        public Mail { parts = List.copyOf(parts); }
    }

    /**
     * A part of an e-mail: its text in one form, an attachment, a message within.
     *
     * @param number from 1, as the parts stand
     * @param bytes as they were before they were encoded for the way
     */
    record Part(int number, String mediaType, Optional<String> fileName, Content content, Bytes bytes) {}

    /** A table; each call of {@code rows} begins at its first row. */
    record Rows(Supplier<Table> rows) implements Content {}

    /**
     * Short messages.
     *
     * @param aside those that could not be read, by their numbers, with the reason
     */
    record Messages(List<Sms> messages, Map<Integer, Message> aside) implements Content {
        public Messages {
            messages = List.copyOf(messages);
            aside = Map.copyOf(aside);
        }
    }

    /**
     * One short message.
     *
     * @param number from 1, as they stand
     * @param sentAt empty where it was not said, or not in which zone
     */
    record Sms(int number, Optional<Instant> sentAt, String text, Optional<Lang> lang) {}

    /** A telephone note: the entry of a hotline's log, under the keys of its form, without the caller's name. */
    record Call(Map<String, String> entries, String gist, Optional<Lang> lang) implements Content {
        public Call { entries = Map.copyOf(entries); }
    }

    /**
     * A bulletin of somebody who publishes such, in sections.
     *
     * @param publisher whose word everything in it is; the code of our list, or the name as it stands there
     * @param text the whole, into which the sections' numbers point
     * @param table the rows of its table, where it has one
     */
    record Bulletin(String publisher, String text, List<Section> sections, Optional<Supplier<Table>> table) implements Content {
        public Bulletin { sections = List.copyOf(sections); }
    }

    /**
     * A section of a bulletin.
     *
     * @param heading as it stands there; empty before the first
     * @param from the first character of its text, counted in UTF-16 units from 0, inclusive
     * @param to the one after the last, exclusive
     */
    record Section(String heading, String text, int from, int to, List<Figure> figures) {
        public Section { figures = List.copyOf(figures); }
    }

    /**
     * A number with what it counts, as the publisher states it.
     *
     * @param what a code of our list, such as {@code violation}
     * @param number not negative
     * @param from the first character of the number in the bulletin's text, from 0
     * @param to the one after the last of what it counts, exclusive
     */
    record Figure(String what, long number, int from, int to) {}

    /**
     * A form that somebody filled in, as a telephone or a tablet sends it, without what tells whose it is.
     *
     * @param form the id of the form
     * @param version of the form; empty where it has none
     * @param instance the id that the device gave to this filling-in; the same one sent again bears the same
     * @param answers those that say something, in the order of the form
     */
    record Filled(String form, Optional<String> version, Optional<String> instance, List<Answer> answers) implements Content {
        public Filled { answers = List.copyOf(answers); }
    }

    /**
     * What stands under one question.
     *
     * @param path the groups that it lies in and its own name, with slashes between; what stands several times is numbered from 1:
     *     {@code harm[2]/age}
     * @param text as it was filled in, character for character
     */
    record Answer(String path, String text) {}

    /** No reader can take it apart. */
    record Unreadable(Message why) implements Content {}
}
