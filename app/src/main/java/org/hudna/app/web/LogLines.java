package org.hudna.app.web;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * What a line of the log holds. Our own sentences are fixed and may be read by anybody; what libraries say, and what stands in exceptions, may quote
 * what people sent, so of those only the kind and the place in the code are kept.
 */
final class LogLines extends EncoderBase<ILoggingEvent> {

    private static final String OURS = "org.hudna.";
    private static final int FRAMES = 20;
    private static final JsonFactory JSON = new JsonFactory();

    private final boolean json;

    LogLines(boolean json) { this.json = json; }

    @Override public byte[] headerBytes() { return new byte[0]; }

    @Override public byte[] footerBytes() { return new byte[0]; }

    @Override public byte[] encode(ILoggingEvent event) {
        String what = event.getLoggerName().startsWith(OURS) ? event.getFormattedMessage() : "";
        List<String> trace = new ArrayList<>();
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) tell(thrown, trace);
        return ((json ? object(event, what, trace) : line(event, what, trace)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void tell(IThrowableProxy thrown, List<String> trace) {
        trace.add(thrown.getClassName());
        int shown = 0;
        for (StackTraceElementProxy frame : thrown.getStackTraceElementProxyArray()) if (shown++ < FRAMES) trace.add(frame.getSTEAsString());
    }

    private static String line(ILoggingEvent event, String what, List<String> trace) {
        var line = new StringBuilder().append(event.getInstant()).append(' ').append(event.getLevel()).append(' ').append(event.getLoggerName());
        if (!what.isEmpty()) line.append(": ").append(what);
        for (String one : trace) line.append("\n  ").append(one);
        return line.toString();
    }

    private static String object(ILoggingEvent event, String what, List<String> trace) {
        var text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("at", String.valueOf(event.getInstant()));
            out.writeStringProperty("level", event.getLevel().toString());
            out.writeStringProperty("from", event.getLoggerName());
            if (!what.isEmpty()) out.writeStringProperty("what", what);
            if (!trace.isEmpty()) {
                out.writeArrayPropertyStart("trace");
                trace.forEach(out::writeString);
                out.writeEndArray();
            }
            out.writeEndObject();
        }
        return text.toString();
    }
}
