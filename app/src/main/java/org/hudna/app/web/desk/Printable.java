package org.hudna.app.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that has all it needs in itself, to be printed where nothing can be fetched: its style and faces inside, without what can be pressed or
 * followed.
 */
public final class Printable {

    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\"[^>]*>");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script\\b.*?</script>");
    private static final Pattern TOP = Pattern.compile("(?s)<header class=\"top\">.*?</header>");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
    private static final Pattern ADDRESS = Pattern.compile(" href=\"/[^\"]*\"");
    private static final Pattern FACE = Pattern.compile("url\\(([A-Za-z0-9._-]+)\\)");

    private Printable() {}

    /** The same for the same page, whoever opened it: keys of forms are not in it. */
    public static String of(String html) {
        String bare = ADDRESS.matcher(FORM.matcher(TOP.matcher(SCRIPT.matcher(html).replaceAll("")).replaceAll("")).replaceAll("")).replaceAll("");
        return STYLE.matcher(bare).replaceFirst(Matcher.quoteReplacement("<style>" + style() + "</style>"));
    }

    private static String style() {
        return FACE.matcher(new String(Assets.file("room.css"), StandardCharsets.UTF_8))
            .replaceAll(found -> Matcher.quoteReplacement("url(data:font/woff2;base64,"
            + Base64.getEncoder().encodeToString(Assets.file(found.group(1))) + ")"));
    }
}
