package org.hudna.ledger.fuzz;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.BundleRead;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.TileId;

/** c2sp.org/tlog-tiles. */
final class TileFormats {
    /** No group of zeroes in front: 0 to 10^18 - 1, more than any tree has tiles. */
    private static final Pattern PATH = Pattern.compile("tile/(entries|[0-7])/(?!x000/)(?:x[0-9]{3}/){0,5}[0-9]{3}(?:\\.p/([1-9][0-9]{0,2}))?");

    private TileFormats() {
    }

    static List<Format> all() {
        return List.of(
            new Format("paths", List.of(Spec.bytes("tile/0/x001/x234/067"), Spec.bytes("tile/7/000.p/255"),
                Spec.bytes("tile/entries/x123/000.p/1")), TileFormats::path),
            new Format("bundles", List.of(bundle("", "a", "entry"), bundle("x".repeat(300)), bundle("1", "2", "3", "4", "5", "6")),
                TileFormats::bundle));
    }

    private static byte[] bundle(String... entries) {
        byte[] bundle = Bundles.encode(Arrays.stream(entries).map(Spec::bytes).toList());
        return ByteBuffer.allocate(1 + bundle.length).put((byte) (entries.length - 1)).put(bundle).array();
    }

    private static boolean path(byte[] bytes) {
        String path = Spec.octets(bytes);
        Matcher spelt = PATH.matcher(path);
        boolean allowed = spelt.matches() && (spelt.group(2) == null || Integer.parseInt(spelt.group(2)) < 256);
        Optional<TileId> tile = TileId.read(path);
        Optional<BundleId> bundle = BundleId.read(path);
        Format.require(tile.isEmpty() || bundle.isEmpty(), () -> "a tile and a bundle", bytes);
        Format.agree(tile.isPresent() || bundle.isPresent(), allowed, bytes);
        tile.ifPresent(id -> Format.sameBytes(bytes, Spec.bytes(id.path())));
        bundle.ifPresent(id -> Format.sameBytes(bytes, Spec.bytes(id.path())));
        return tile.isPresent() || bundle.isPresent();
    }

    /** The first byte is the width, less one. */
    private static boolean bundle(byte[] input) {
        int width = input.length == 0 ? 1 : 1 + (input[0] & 0xff);
        byte[] bytes = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        BundleRead read = Bundles.decode(bytes, width);
        Optional<List<byte[]>> entries = entries(ByteBuffer.wrap(bytes), width);
        Format.agree(read instanceof BundleRead.Entries, entries.isPresent(), input);
        if (!(read instanceof BundleRead.Entries(List<byte[]> found))) return false;
        Format.sameBytes(bytes, Bundles.encode(found));
        Format.require(Arrays.deepEquals(found.toArray(), entries.get().toArray()), () -> "other entries", input);
        return true;
    }

    private static Optional<List<byte[]>> entries(ByteBuffer bytes, int width) {
        var entries = new ArrayList<byte[]>();
        while (entries.size() < width) {
            if (bytes.remaining() < 2) return Optional.empty();
            int length = Short.toUnsignedInt(bytes.getShort());
            if (bytes.remaining() < length) return Optional.empty();
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(entries);
    }
}
