package org.hudna.app.web.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hudna.app.people.May;
import org.hudna.app.people.Person;
import org.hudna.app.room.Room;
import org.hudna.app.web.api.Request;
import org.hudna.intake.Channel;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/**
 * What stands around every page, and how a template says things: all words come through {@link #say}, all times through {@link #when}.
 *
 * @param person who is signed in
 * @param token what every form brings along
 * @param path the page itself, with its parameters
 * @param zone the agreement's; UTC before there is one
 * @param glossary the words that this page has explained so far
 * @param isDemonstration whether the people are invented and the record's clock was led
 */
public record Frame(Lang lang, Message title, List<Tab> tabs, Optional<Person> person, String token, String path, ZoneId zone, Room room,
                    Glossary glossary, boolean isDemonstration) {

    static Frame of(Visit visit, Message title) {
        Request request = visit.request();
        List<Tab> tabs = Arrays.stream(Tab.values()).filter(tab -> May.check(request.viewer(), tab.verb())).toList();
        return new Frame(request.lang(), title, tabs, visit.room().admitting().people().find(request.by()), request.page().token(),
            Addresses.of(request), zone(visit.room()),
            visit.room(), new Glossary(), visit.house().isDemonstration());
    }

    /** The agreement's zone; UTC before there is one. */
    public static ZoneId zone(Room room) { return room.lawgiving().terms().map(terms -> terms.zone()).orElse(ZoneOffset.UTC); }

    /** A sentence without holes, by its id. */
    public String say(String id) { return say(Message.of(id)); }

    public String say(Message message) { return Texts.of(lang).say(message); }

    /** What stands on the browser's tab. */
    public String pageTitle() { return say(Message.of("door.title", "page", title)); }

    /** What a link to a part of the help says. @param title what that part is called, as a message */
    public String inHelp(String title) { return say(Message.of("desk.in-help", "title", Message.of(title))); }

    /** What a column of a file of claims is called, where it has a name of its own beside its code. */
    public Optional<String> column(String code) {
        return Optional.of("inbox.column-" + code.replace('_', '-')).filter(Texts.of(lang)::has).map(this::say);
    }

    /** What somebody of an account is called; else the code under which a stamp has them. */
    public String who(String by) { return room.admitting().people().find(by).map(person -> person.name(lang)).orElse(by); }

    /** By which way something came. */
    public String channel(Channel channel) { return say("desk.channel-" + channel.code()); }

    /** A number, name, duration or list as this language writes it. */
    public String show(Object value) { return Texts.of(lang).show(value); }

    /** Day and time in the agreement's zone. */
    public String when(Instant instant) { return show(instant.atZone(zone)); }

    /** The day alone. */
    public String day(Instant instant) { return show(instant.atZone(zone).toLocalDate()); }

    /** Whether a word of the glossary stands on the page for the first time, and is explained there. */
    public boolean isFirst(String term) { return glossary.isFirst(term); }

    /** {@code rtl} or {@code ltr}. */
    public String dir() { return lang.direction().html(); }

    /** Whether the page stands under this tab. */
    public boolean isHere(Tab tab) { return path.equals(tab.path()) || path.startsWith(tab.path() + "/") || path.startsWith(tab.path() + "?"); }

    /** A key for a form: sent twice, it is one deed. */
    public String key() { return room.code(); }

    /** Where a file of ours lies; its address changes with what is in it. */
    public String asset(String name) { return Assets.address(name); }

    /** What a language calls itself. */
    public String own(Lang one) { return Texts.of(one).say(Message.of("door.own-name")); }
}
