package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hudna.app.web.Book;
import org.hudna.bulletin.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that may hold what was erased is made anew behind an open door: whoever needs it is told so, and all else goes on. */
class WhileTheIndexIsMadeTest {

    private static final Asks DUTY_OFFICER = Asks.as(Role.DUTY_OFFICER);

    @TempDir Path folder;

    @Test void who_searches_or_counts_is_told_to_come_again_and_the_watch_goes_on() throws IOException {
        try (OpenRoom open = new OpenRoom(folder)) {
            open.adoptTerms();
            Api pages = new Api(Book.of(open.room), 32 << 20);
            Answer sent = open.answer(DUTY_OFFICER.with("content-type", "text/plain; charset=utf-8").post("/api/reports?channel=sms",
                "shelling at dusk".getBytes(StandardCharsets.UTF_8)));
            String id = Planted.id(OpenRoom.text(sent), "\"id\":\"");
            open.settle();
            open.room.search().forgetAll(List.of(7_000L));
            for (String address : List.of("/api/incidents", "/api/reports?text=dusk")) {
                Answer answer = open.answer(DUTY_OFFICER.get(address));
                assertEquals(503, answer.status(), address);
                assertEquals("15", answer.headers().get("Retry-After"));
                assertTrue(OpenRoom.text(answer).contains("being made anew, 0 of 100"), OpenRoom.text(answer));
            }
            for (String address : List.of("/situation", "/inbox?text=dusk")) assertEquals(503, pages.answer(DUTY_OFFICER.get(address)).status(),
                address);
            assertTrue(OpenRoom.text(pages.answer(DUTY_OFFICER.get("/watch"))).contains("Clocks that incidents set running are missing here"));
            assertEquals(200, pages.answer(DUTY_OFFICER.get("/inbox")).status());
            assertEquals(200, open.answer(DUTY_OFFICER.get("/api/reports/" + id)).status());
            open.room.search().catchUp();
            assertEquals(200, open.answer(DUTY_OFFICER.get("/api/reports?text=dusk")).status());
            assertTrue(!OpenRoom.text(pages.answer(DUTY_OFFICER.get("/watch"))).contains("are missing here"));
        }
    }
}
