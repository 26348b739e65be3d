package org.hudna.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.people.Passwords;
import org.hudna.app.people.Person;
import org.hudna.app.people.Way;
import org.hudna.app.web.desk.Assets;
import org.hudna.app.web.desk.Tab;
import org.hudna.bulletin.Role;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** One page, in the language of who reads it. @param person who is signed in */
record Page(HttpServletRequest request, HttpServletResponse response, Lang lang, Optional<Person> person) {

    /** What a browser sends for a passkey is a few kilobytes. */
    private static final int LARGEST_CONTENT = 64 << 10;

    private interface Body {
        void write(Markup page);
    }

    /** What was filled in; empty where nothing was. */
    String given(String name) { return Optional.ofNullable(request.getParameter(name)).orElse(""); }

    /** What came, as text; cut where it is longer than anything we ask for. */
    String content() throws IOException { return new String(request.getInputStream().readNBytes(LARGEST_CONTENT), StandardCharsets.UTF_8); }

    void go(String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    void wait(Duration wait) {
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    }

    private String say(String id) { return say(Message.of(id)); }

    private String say(Message message) { return Texts.of(lang).say(message); }

    /** To where the work is; whoever is not signed in sees what the public sees. */
    void home() { go(person.isPresent() ? Tab.first(person.get().viewer()).path() : "/sign-in"); }

    /** The invented people of a demonstration, to come in as. */
    void invented(List<Person> people) throws IOException {
        show("door.demo-who", page -> {
            page.text("p", say("door.demo"));
            page.in("ul", At.css("ways"), () -> {
                for (Person one : people) page.in("li", () -> {
                    page.text("span", say(Message.of("door.demo-person", "name", one.name(lang), "roles", one.roles().stream().sorted()
                        .map(Role::said).toList())));
                    form(page, "/demo", () -> {
                        page.only("input", At.of("type", "hidden").at("name", "person").at("value", one.id()));
                        page.text("button", At.NONE, say("door.demo-enter"));
                    });
                });
            });
        });
    }

    void signIn(Optional<Message> wrong) throws IOException {
        show("door.sign-in", page -> {
            wrong(page, wrong);
            passkey(page, "passkey", "door.with-passkey");
            form(page, "/sign-in", () -> {
                page.text("p", At.css("or script"), say("door.or-password"));
                field(page, "name", "door.name", At.of("autocomplete", "username").at("autocapitalize", "none").at("spellcheck", "false")
                    .at("dir", "ltr")
                    .at("value", given("name")).at("required", ""));
                field(page, "password", "door.password", At.of("type", "password").at("autocomplete", "current-password").at("required", ""));
                code(page, "one-time-code");
                page.text("button", At.NONE, say("door.sign-in"));
            });
            page.text("p", At.css("note"), say("door.lost"));
        });
    }

    /**
     * @param link its secret, which is good on this page alone; empty where it is to be typed
     * @param asksName whether nobody has given a name to whoever comes by it
     */
    void link(String path, String link, boolean asksName, Optional<Message> wrong) throws IOException {
        boolean joins = path.equals("/join");
        show(joins ? "door.join" : "door.recover", page -> {
            wrong(page, wrong);
            page.text("p", say(joins ? "door.join-what" : "door.recover-what"));
            form(page, path, () -> {
                if (link.isEmpty())
                    field(page, "link", "door.link", At.of("autocomplete", "off").at("spellcheck", "false").at("dir", "ltr").at("required", ""));
                else page.only("input", At.of("type", "hidden").at("name", "link").at("value", link));
                if (asksName) names(page);
                page.text("button", At.NONE, say("door.go-on"));
            });
        });
    }

    private void names(Markup page) {
        page.text("p", say("door.first-what"));
        field(page, "name", "door.first-name", At.of("autocomplete", "name").at("dir", "auto").at("maxlength", "80").at("value", given("name"))
            .at("required", ""));
        for (Lang one : Lang.values()) {
            String name = "name-" + one.tag();
            field(page, name, "accounts.name-" + one.tag(), At.of("autocomplete", "off").at("lang", one.tag()).at("dir", "auto").at("maxlength", "80")
                .at("value", given(name)));
        }
    }

    void ways(Person who, Optional<Message> wrong, String secret) throws IOException {
        show("door.ways", page -> {
            wrong(page, wrong);
            page.text("p", At.css(who.canSignIn() ? "fine" : "wanting"), say(who.canSignIn() ? "door.ways-enough" : "door.ways-wanting"));
            page.text("p", say(Message.of("door.ways-name", "name", who.id())));
            page.in("ul", At.css("ways"), () -> { for (Way way : who.ways().values()) page.in("li", () -> way(page, way)); });
            page.text("h2", say("door.way-passkey"));
            page.in("p", At.css("field script"), () -> {
                page.text("label", At.of("for", "label"), say("door.passkey-label"));
                page.only("input", At.of("id", "label").at("maxlength", "40").at("autocomplete", "off"));
            });
            passkey(page, "new-passkey", "door.add-passkey");
            page.in("noscript", () -> page.text("p", At.css("note"), say("door.passkey-needs-script")));
            page.text("h2", say("door.both"));
            form(page, "/ways/password", () -> {
                page.only("input", At.of("type", "hidden").at("name", "username").at("autocomplete", "username").at("value", who.id()));
                field(page, "password", "door.new-password", At.of("type", "password").at("autocomplete", "new-password")
                    .at("minlength", String.valueOf(Passwords.SHORTEST)).at("aria-describedby", "rule").at("required", ""));
                page.text("p", At.css("note").id("rule"), say(Message.of("door.password-rule", "n", Passwords.SHORTEST)));
                page.text("button", At.NONE, say(has(who, Credential.PASSWORD) ? "door.change-password" : "door.set-password"));
            });
            form(page, "/ways/codes", () -> {
                page.text("p", say("door.codes-what"));
                String address = "otpauth://totp/Hudna:" + who.id() + "?secret=" + secret + "&issuer=Hudna";
                QrPicture.draw(page, address, say("door.codes-picture"));
                page.in("p", () -> page.in("code", At.of("dir", "ltr").at("class", "secret"),
                    () -> page.text(secret.replaceAll("(.{4})(?=.)", "$1 "))));
                page.in("p", () -> page.text("a", At.of("href", address), say("door.codes-app")));
                code(page, "off");
                page.text("button", At.NONE, say(has(who, Credential.TOTP) ? "door.change-codes" : "door.set-codes"));
            });
            page.in("p", () -> page.text("a", At.of("href", "/"), say("door.home-back")));
        });
    }

    private void way(Markup page, Way way) {
        String kind = say("door.way-" + way.kind().name().toLowerCase(Locale.ROOT));
        page.in("span", () -> {
            page.text(kind);
            if (!way.label().isBlank()) page.text(" ").original("bdi", At.NONE, way.label());
        });
        form(page, "/ways/remove", () -> {
            page.only("input", At.of("type", "hidden").at("name", "id").at("value", way.id()));
            page.text("button", At.css("quiet"), say("door.remove"));
        });
    }

    /** An answer where there is no page. @param status of HTTP */
    void trouble(int status, Message what) throws IOException {
        response.setStatus(status);
        show("door.trouble", page -> {
            page.text("p", At.css("wrong"), say(what));
            page.in("p", () -> page.text("a", At.of("href", "/"), say("door.home-back")));
        });
    }

    private static boolean has(Person who, Credential kind) { return who.ways().values().stream().anyMatch(way -> way.kind() == kind); }

    private void wrong(Markup page, Optional<Message> wrong) {
        wrong.ifPresent(why -> page.text("p", At.css("wrong").at("role", "alert"), say(why)));
    }

    private void passkey(Markup page, String id, String label) {
        page.in("p", At.css("script"), () -> page.text("button", At.of("id", id).at("type", "button").at("data-form", Guarding.token(request)),
            say(label)));
        page.text("p", At.of("id", "passkey-wrong").at("class", "wrong").at("role", "alert").at("hidden", ""), say("door.passkey-wrong"));
    }

    private void code(Markup page, String completed) {
        field(page, "code", "door.code", At.of("inputmode", "numeric").at("autocomplete", completed).at("dir", "ltr").at("required", ""));
    }

    private void field(Markup page, String name, String label, At at) {
        page.in("p", At.css("field"), () -> {
            page.text("label", At.of("for", name), say(label));
            page.only("input", at.at("id", name).at("name", name));
        });
    }

    private void form(Markup page, String path, Runnable inside) {
        page.in("form", At.of("method", "post").at("action", path), () -> {
            page.only("input", At.of("type", "hidden").at("name", "_csrf").at("value", Guarding.token(request)));
            inside.run();
        });
    }

    private void show(String title, Body body) throws IOException {
        var text = new StringWriter();
        var page = new Markup(text);
        page.ours("<!DOCTYPE html>");
        page.in("html", At.of("lang", lang.tag()).at("dir", lang.direction().html()), () -> {
            page.in("head", () -> {
                page.only("meta", At.of("charset", "utf-8"))
                    .only("meta", At.of("name", "viewport").at("content", "width=device-width, initial-scale=1"));
                page.text("title", say(Message.of("door.title", "page", Message.of(title))));
                page.only("link", At.of("rel", "stylesheet").at("href", Assets.address("room.css")))
                    .only("link", At.of("rel", "icon").at("href", "data:,"));
                page.text("script", At.of("src", "/passkey.js").at("defer", ""), "");
            });
            page.in("body", () -> {
                page.in("header", () -> head(page));
                page.in("main", At.css("door"), () -> {
                    page.text("h1", say(title));
                    body.write(page);
                });
            });
        });
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Language", lang.tag());
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void head(Markup page) {
        page.text("p", At.css("brand"), say("door.brand"));
        form(page, "/language", () -> {
            page.only("input", At.of("type", "hidden").at("name", "back").at("value", Front.path(request)));
            if (!given("link").isEmpty()) page.only("input", At.of("type", "hidden").at("name", "link").at("value", given("link")));
            for (Lang one : Lang.values()) {
                At at = At.css(one == lang ? "lang here" : "lang").at("name", "lang").at("value", one.tag()).at("lang", one.tag());
                page.text("button", one == lang ? at.at("aria-current", "true") : at, Texts.of(one).say(Message.of("door.own-name")));
            }
        });
    }
}
