package org.hudna.app.web;

import io.nayuki.qrcodegen.QrCode;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;

/** A text as a picture that telephones read (ISO/IEC 18004), drawn into the page: nobody else is asked to draw a secret. */
final class QrPicture {

    /** Modules of empty space that must stand around it. */
    private static final int MARGIN = 4;

    private QrPicture() {}

    static void draw(Markup page, String text, String what) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y)) dark.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        int size = code.size + 2 * MARGIN;
        page.in("svg", At.css("picture").at("viewBox", "0 0 " + size + " " + size).at("role", "img").at("aria-label", what),
            () -> page.only("rect", At.of("width", "100%").at("height", "100%").at("fill", "#fff"))
            .only("path", At.of("d", dark.toString()).at("fill", "#000")));
    }
}
