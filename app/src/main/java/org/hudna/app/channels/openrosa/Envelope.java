package org.hudna.app.channels.openrosa;

import org.hudna.app.channels.Given;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** An answer that the apps show to whoever sent: {@code OpenRosaResponse}, in the language of the device where we speak it. */
final class Envelope {

    private Envelope() {}

    static Given of(int status, Message message, Lang lang) {
        String nature = status < 300 ? "submit_success" : "submit_error";
        return Given.of(status, "text/xml; charset=utf-8",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\""
            + nature + "\">"
            + escaped(Texts.of(lang).say(message)) + "</message></OpenRosaResponse>\n");
    }

    /** For text and for values in quotation marks. */
    static String escaped(String text) { return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"); }
}
