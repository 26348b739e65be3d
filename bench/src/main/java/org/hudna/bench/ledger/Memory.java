package org.hudna.bench.ledger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds, in MB; {@code mapped} is the part of the resident that are pages of files, which the system takes back when it needs them.
 */
record Memory(double heapAfterCollection, double resident, double mapped, double mostResident) {
    static Memory now() throws IOException, JMException {
        ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcRun", null, null);
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        return new Memory(heap, status("VmRSS:"), status("RssFile:"), status("VmHWM:"));
    }

    /** 0 where the system does not say. */
    private static double status(String what) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(what))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                .findFirst().orElse(0);
        }
    }

    String text() {
        return String.format(Locale.ROOT, "heap after GC %.0f MB, resident %.0f MB (mapped files %.0f), peak %.0f MB", heapAfterCollection, resident,
            mapped, mostResident);
    }
}
