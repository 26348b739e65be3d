package org.hudna.app.journal.form;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.hudna.intake.Bytes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The bytes behind an entry's line, in the order in which the line speaks of them. */
public final class Raw {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream(0);
    private final byte[] read;
    private int at;
    private boolean any;

    private Raw(byte[] read, int at) {
        this.read = read;
        this.at = at;
    }

    /** Empty, to be written to. */
    public static Raw toWrite() { return new Raw(new byte[0], 0); }

    /** What stands in {@code statement} from {@code from} on. */
    public static Raw of(byte[] statement, int from) { return new Raw(statement, from); }

    /** Whether the line speaks of bytes, were they none. */
    public boolean isUsed() { return any; }

    /** All that was written. */
    public byte[] written() { return written.toByteArray(); }

    /** Whether nothing is left to be read. */
    public boolean isReadToTheEnd() { return at == read.length; }

    private void put(Bytes bytes) {
        any = true;
        written.writeBytes(bytes.toArray());
    }

    private Bytes take(int length) {
        any = true;
        if (length < 0 || length > read.length - at)
            throw new Unreadable("the line speaks of " + length + " bytes, behind it are " + (read.length - at));
        at += length;
        return Bytes.of(Arrays.copyOfRange(read, at - length, at));
    }

    /** In the line stands how many there are. */
    static final Form<Bytes> FORM = new Form<>() {
        @Override public void write(Bytes value, JsonGenerator json, Raw raw) {
            json.writeNumber(value.size());
            raw.put(value);
        }

        @Override public Bytes read(JsonParser json, Raw raw) { return raw.take(Unreadable.expect(json, JsonToken.VALUE_NUMBER_INT).getIntValue()); }
    };
}
