package org.hudna.app.web.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.hudna.app.web.api.Answer;
import org.hudna.app.web.api.Request;
import org.hudna.words.Message;

/**
 * The operator's own map below ours: a file of that name in the data folder, in PMTiles of version 3. Browsers ask for the parts of it that they
 * draw. @param mark changes with the file
 */
public record Basemap(Path file, long length, String mark) {

    /** What the file is called. */
    public static final String NAME = "basemap.pmtiles";
    static final String PATH = "/basemap";

    private static final byte[] MAGIC = "PMTiles\u0003".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 127;
    /** Places in the header of offset and length of: root directory, metadata, other directories, tiles. */
    private static final int[] PARTS = {8, 24, 40, 56};
    private static final int INSIDE = 97, OF_TILES = 98, KIND = 99;
    private static final int NONE = 1, GZIP = 2;
    private static final int LAST_KIND = 5;
    private static final int LARGEST_ROOT = 16_384;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

    /** What was found in a data folder. */
    public sealed interface Found {

        /** There is none, and none is needed. */
        record Nothing() implements Found {}

        record Usable(Basemap map) implements Found {}

        /** There is a file of that name that no browser could draw. */
        record Refused(Message why) implements Found {}
    }

    /** Looks into the file as far as it must to know that a browser can draw it. */
    public static Found in(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) return new Found.Nothing();
        try (FileChannel open = FileChannel.open(file)) {
            Optional<String> wrong = wrong(open);
            if (wrong.isPresent()) return new Found.Refused(Message.of(wrong.get(), "file", file.toString()));
            return new Found.Usable(new Basemap(file, open.size(), Long.toHexString(open.size()) + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).toMillis())));
        } catch (IOException broken) {
            return new Found.Refused(Message.of("door.basemap-unreadable", "file", file.toString()));
        }
    }

    /** Id of the sentence for what is wrong. */
    private static Optional<String> wrong(FileChannel open) throws IOException {
        ByteBuffer header = part(open, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() < MAGIC.length || !header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC)))
            return Optional.of("door.basemap-other");
        if (header.remaining() < HEADER) return Optional.of("door.basemap-cut");
        for (int at : PARTS) {
            long from = header.getLong(at), length = header.getLong(at + Long.BYTES);
            if (from < 0 || length < 0 || from > open.size() - length) return Optional.of("door.basemap-cut");
        }
        int kind = header.get(KIND), ofTiles = header.get(OF_TILES), inside = header.get(INSIDE);
        if (kind < 1 || kind > LAST_KIND || !isKnown(ofTiles) || !isKnown(inside)) return Optional.of("door.basemap-kind");
        return isRead(part(open, header.getLong(PARTS[0]), (int) Math.min(LARGEST_ROOT, header.getLong(PARTS[0] + Long.BYTES))), inside)
            ? Optional.empty() : Optional.of("door.basemap-cut");
    }

    private static boolean isKnown(int compression) { return compression == NONE || compression == GZIP; }

    private static boolean isRead(ByteBuffer root, int compression) {
        if (compression == NONE) return root.hasRemaining();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(root.array(), 0, root.limit()))) {
            return in.readAllBytes().length > 0;
        } catch (IOException broken) {
            return false;
        }
    }

    /** As many bytes as are there. */
    private static ByteBuffer part(FileChannel open, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (long at = from; bytes.hasRemaining(); at = from + bytes.position()) if (open.read(bytes, at) < 0) break;
        return bytes.flip();
    }

    /** Where pages find it. */
    public String address() { return PATH + "?v=" + mark; }

    /** The part that was asked for, or all of it; made while it is sent. */
    Answer answer(Request request) {
        String asked = request.headers().getOrDefault("range", "");
        if (asked.isEmpty()) return sent(200, 0, length - 1);
        Matcher range = RANGE.matcher(asked);
        if (!range.matches()) return Answer.of(416).with("Content-Range", "bytes */" + length);
        long from = Long.parseLong(range.group(1)), to = Math.min(length - 1, range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2)));
        return from > to ? Answer.of(416).with("Content-Range", "bytes */" + length) : sent(206, from, to)
            .with("Content-Range", "bytes " + from + "-" + to + "/" + length);
    }

    private Answer sent(int status, long from, long to) {
        Answer all = Answer.streamed("application/octet-stream", out -> copy(from, to - from + 1, out));
        return new Answer(status, all.headers(), all.body()).with("Content-Length", Long.toString(to - from + 1)).with("Accept-Ranges", "bytes")
            .with("ETag", "\"" + mark + "\"")
            .with("Cache-Control", "private, max-age=3600");
    }

    private void copy(long from, long length, OutputStream out) throws IOException {
        try (FileChannel open = FileChannel.open(file); var to = Channels.newChannel(out)) {
            for (long sent = 0; sent < length; ) {
                long more = open.transferTo(from + sent, length - sent, to);
                if (more <= 0) throw new IOException("the file became shorter: " + NAME);
                sent += more;
            }
        }
    }
}
