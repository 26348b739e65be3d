package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.hudna.app.Serving;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.desk.Basemap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map of the operator's own below ours: a file in the data folder that is found by its name, told to be broken at the start, and sent in parts. */
class BasemapTest {

    private static final int HEADER = 127;
    private static final int KIND = 99, OF_TILES = 98;

    @TempDir Path folder;

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** A tile of one layer, "water", with one square that fills it (Mapbox Vector Tile 2). */
    private static byte[] tile() {
        byte[] geometry = {9, 0, 0, 26, (byte) 0x80, 0x40, 0, 0, (byte) 0x80, 0x40, (byte) 0xff, 0x3f, 0, 15};
        byte[] feature = joined(new byte[] {0x18, 3, 0x22, (byte) geometry.length}, geometry);
        byte[] layer = joined(new byte[] {0x78, 2, 0x0a, 5}, "water".getBytes(StandardCharsets.US_ASCII),
            new byte[] {0x12, (byte) feature.length}, feature,
            new byte[] {0x28, (byte) 0x80, 0x20});
        return joined(new byte[] {0x1a, (byte) layer.length}, layer);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    /** One tile of the whole world, as the specification of PMTiles 3 lays it out. */
    private static byte[] world() throws IOException {
        byte[] tile = zipped(tile()), meta = zipped("{\"vector_layers\":[{\"id\":\"water\",\"fields\":{}}]}".getBytes(StandardCharsets.UTF_8));
        byte[] root = zipped(joined(new byte[] {1, 0, 1}, new byte[] {(byte) (tile.length & 0x7f | 0x80), (byte) (tile.length >> 7)},
            new byte[] {1}));
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        header.putLong(HEADER).putLong(root.length).putLong(HEADER + root.length).putLong(meta.length).putLong(0).putLong(0);
        header.putLong(HEADER + root.length + meta.length).putLong(tile.length).putLong(1).putLong(1).putLong(1);
        header.put((byte) 1).put((byte) 2).put((byte) 2).put((byte) 1).put((byte) 0).put((byte) 0);
        header.putInt(-1_800_000_000).putInt(-850_000_000).putInt(1_800_000_000).putInt(850_000_000).put((byte) 0).putInt(0).putInt(0);
        return joined(header.array(), root, meta, tile);
    }

    private Optional<String> refusal(byte[] bytes) throws IOException {
        Files.write(folder.resolve(Basemap.NAME), bytes);
        return switch (Basemap.in(folder)) {
            case Basemap.Found.Refused(var why) -> Optional.of(why.id());
            case Basemap.Found.Usable _, Basemap.Found.Nothing _ -> Optional.empty();
        };
    }

    @Test void without_a_file_there_is_none_and_none_is_missed() { assertInstanceOf(Basemap.Found.Nothing.class, Basemap.in(folder)); }

    @Test void what_no_browser_could_draw_is_told_at_the_start_each_with_its_reason() throws IOException {
        byte[] sound = world();
        assertEquals(Optional.empty(), refusal(sound));
        assertEquals(Optional.of("door.basemap-other"), refusal("a picture".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.of("door.basemap-other"), refusal(new byte[0]));
        assertEquals(Optional.of("door.basemap-cut"), refusal(Arrays.copyOf(sound, sound.length - 1)));
        assertEquals(Optional.of("door.basemap-cut"), refusal(Arrays.copyOf(sound, 50)));
        byte[] scratched = sound.clone();
        scratched[HEADER] = 0;
        assertEquals(Optional.of("door.basemap-cut"), refusal(scratched));
        for (int at : new int[] {KIND, OF_TILES}) {
            byte[] other = sound.clone();
            other[at] = 9;
            assertEquals(Optional.of("door.basemap-kind"), refusal(other));
        }
    }

    @Test void a_broken_one_keeps_the_service_from_starting_and_says_which_file_it_is() throws IOException {
        Files.writeString(folder.resolve(Basemap.NAME), "a picture");
        Settings settings = Settings.USUAL.with(Setting.DATA, folder.toString()).with(Setting.PORT, "0");
        var refused = assertInstanceOf(Serving.Opening.Refused.class, Serving.open(settings, Clock.systemUTC(), new SecureRandom(), _ -> { }));
        assertEquals("door.basemap-other", refused.why().id());
    }

    @Test void it_is_sent_in_the_parts_that_are_asked_for_and_drawn_below_the_incidents() throws Exception {
        byte[] world = world();
        Files.write(folder.resolve(Basemap.NAME), world);
        try (Serving serving = InventedRoom.open(folder)) {
            assertArrayEquals(Arrays.copyOf(world, HEADER), part(serving, "bytes=0-126", 206));
            assertArrayEquals(Arrays.copyOfRange(world, 100, world.length), part(serving, "bytes=100-999999", 206));
            assertArrayEquals(world, part(serving, "", 200));
            part(serving, "bytes=" + world.length + "-", 416);
            part(serving, "bytes=5-4", 416);
            drawn(serving);
        }
    }

    private static byte[] part(Serving serving, String range, int status) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(serving.origin() + "/basemap"));
            if (!range.isEmpty()) request.header("Range", range);
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(status, answer.statusCode(), range);
            return answer.body();
        }
    }

    private static void drawn(Serving serving) {
        try (RealBrowser browser = RealBrowser.start("--use-angle=swiftshader", "--enable-unsafe-swiftshader")) {
            Page page = browser.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(serving.origin()).setViewportSize(1440, 900)).newPage();
            List<String> asked = new CopyOnWriteArrayList<>(), wrong = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onPageError(wrong::add);
            page.navigate("/demo");
            page.click("form:has(input[value='demo-duty-officer']) button");
            page.navigate("/situation");
            page.locator("#map").scrollIntoViewIfNeeded();
            page.waitForSelector(".sign");
            assertTrue(asked.stream().anyMatch(url -> url.contains("/pmtiles.js")), "what reads it was not brought");
            assertTrue(asked.stream().filter(url -> url.contains("/basemap?v=")).count() >= 2, "no tile was asked for: " + asked);
            assertEquals(List.of(), wrong);
        }
    }
}
