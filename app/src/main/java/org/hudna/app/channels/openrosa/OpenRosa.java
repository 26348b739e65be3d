package org.hudna.app.channels.openrosa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.hudna.app.channels.Asked;
import org.hudna.app.channels.Given;
import org.hudna.app.room.Room;
import org.hudna.intake.forms.FieldForm;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/**
 * What a telephone may ask: which forms there are, one of them, and where submissions go ({@code docs.getodk.org/openrosa}: form list, form
 * submission, HTTP request, 1.0). Everything it sends is answered by {@link Submissions}.
 */
public final class OpenRosa {

    /** Below this all addresses lie; it is what a field team types into Collect after our own address. */
    public static final String PATH = "/openrosa";
    /** How much a telephone should send at once, in bytes; more is sent in several requests. */
    public static final int AT_ONCE = 10 << 20;
    private static final String XML = "text/xml; charset=utf-8";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC);

    private final FormShelf shelf;
    private final Submissions submissions;
    private final InstantSource clock;

    public OpenRosa(Room room, InstantSource clock) {
        this.shelf = new FormShelf(room.lawgiving());
        this.submissions = new Submissions(room);
        this.clock = clock;
    }

    public FormShelf shelf() { return shelf; }

    /** The list of forms; {@code formID} asks for one, {@code verbose} for what else is said of each. */
    public Given list(Asked asked) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">\n");
        for (FieldForm form : shelf.all()) {
            if (asked.asked("formID").filter(wanted -> !wanted.equals(form.id())).isPresent()) continue;
            xml.append("<xform><formID>").append(Envelope.escaped(form.id())).append("</formID><name>").append(Envelope.escaped(form.title()))
                .append("</name><version>")
                .append(Envelope.escaped(form.version())).append("</version><hash>md5:").append(md5(form.xform())).append("</hash>");
            if (asked.asked("verbose").filter("true"::equals).isPresent())
                xml.append("<descriptionText>").append(Envelope.escaped(String.join(", ", form.languages()))).append("</descriptionText>");
            xml.append("<downloadUrl>").append(Envelope.escaped(asked.base() + PATH + "/form?id=" + encoded(form.id())))
                .append("</downloadUrl></xform>\n");
        }
        return stamped(Given.of(200, XML, xml.append("</xforms>\n").toString()), asked);
    }

    /** One form; {@code id} says which. */
    public Given form(Asked asked) {
        Optional<FieldForm> form = asked.asked("id").flatMap(shelf::find);
        return stamped(form.map(it -> Given.of(200, XML, it.xform()))
            .orElseGet(() -> Envelope.of(404, Message.of("channel.no-form"), asked.lang())), asked);
    }

    /** What else a form needs: our forms need nothing. */
    public Given manifest(Asked asked) {
        boolean known = asked.asked("id").flatMap(shelf::find).isPresent();
        String none = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\"/>\n";
        return stamped(known ? Given.of(200, XML, none) : Envelope.of(404, Message.of("channel.no-form"), asked.lang()), asked);
    }

    /** Asked for its headers alone, where to send to. */
    public Given whereTo(Asked asked) {
        String device = asked.asked("deviceID").map(id -> "?deviceID=" + encoded(id)).orElse("");
        return stamped(Given.of(204).with("Location", asked.base() + PATH + "/submission" + device), asked);
    }

    /** Takes what was filled in. */
    public Given submit(Asked asked) { return stamped(submissions.submit(asked), asked); }

    private Given stamped(Given given, Asked asked) {
        Instant now = clock.instant();
        return given.with("X-OpenRosa-Version", "1.0").with("X-OpenRosa-Accept-Content-Length", String.valueOf(AT_ONCE))
            .with("Date", DATE.format(now))
            .with("Content-Language", Texts.of(asked.lang()).lang().tag());
    }

    /** As the apps compute it, to see whether what they hold is still the form. */
    private static String md5(String xform) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(xform.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String encoded(String text) { return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
