package org.hudna.app.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hudna.app.people.Person;
import org.hudna.app.room.Room;
import org.hudna.words.Message;

/** In a demonstration, anybody may come in as one of its invented people. In any other service there are none, and no such page. */
final class Invented {

    private final Room room;
    private final Callers callers;
    private final List<String> ids;

    Invented(Room room, Callers callers, List<String> ids) {
        this.room = room;
        this.callers = callers;
        this.ids = List.copyOf(ids);
    }

    void show(Page page) throws IOException {
        if (ids.isEmpty()) page.trouble(404, Message.of("api.detail-not-found"));
        else page.invented(ids.stream().flatMap(id -> room.admitting().people().find(id).stream()).filter(Person::isActive).toList());
    }

    void enter(Page page) throws IOException {
        Optional<Person> person = Optional.of(page.given("person")).filter(ids::contains).flatMap(id -> room.admitting().people().find(id))
            .filter(Person::isActive);
        person.ifPresent(who -> callers.signIn(who.id(), page.request()));
        if (person.isPresent()) page.go("/");
        else page.trouble(403, Message.of("api.detail-not-allowed"));
    }
}
