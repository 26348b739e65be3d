package org.hudna.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * A real PostgreSQL of the tests' own, with everything durable, in a folder that is removed at the end, on a port of 127.0.0.1 that was free. One is
 * shared by all who ask for {@link #freshUrl}; who wants to kill it makes one. A test class that needs it says
 * {@code @ExtendWith(Postgres.Needed.class)}: where PostgreSQL is missing its tests say so on the standard error and do nothing, unless {@code CI} is
 * {@code true}, when they fail.
 */
public final class Postgres implements AutoCloseable {
    private static final Optional<Path> PROGRAMS = programs();
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static Postgres shared;

    private final Path folder;
    private final int port;

    /** Begins one. */
    public Postgres() {
        try {
            folder = Files.createTempDirectory("hudna-postgres");
            if (isRoot()) Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            run("initdb", "-D", folder + "/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "--no-sync");
            start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lets tests run only where PostgreSQL is. */
    public static final class Needed implements InvocationInterceptor {
        @Override public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
        throws Throwable {
            if (PROGRAMS.isPresent()) {
                test.proceed();
                return;
            }
            if ("true".equals(System.getenv("CI"))) throw new AssertionError("PostgreSQL is not installed");
            System.err.println("SKIPPED: PostgreSQL is not installed: " + context.getRequiredTestClass().getSimpleName() + "."
                + context.getDisplayName());
            test.skip();
        }
    }

    private static Optional<Path> programs() {
        List<Path> found = new ArrayList<>();
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) return Optional.empty();
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(all)) {
            for (Path version : versions) if (Files.isExecutable(version.resolve("bin/initdb"))) found.add(version.resolve("bin"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found.stream().max(Comparator.comparing(Path::toString));
    }

    /** Whether it is installed. */
    public static boolean isThere() { return PROGRAMS.isPresent(); }

    /** An address (JDBC) of an empty schema in the shared one. */
    public static String freshUrl() { return shared().url(); }

    private static synchronized Postgres shared() {
        if (shared == null) {
            shared = new Postgres();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** An address (JDBC) of an empty schema in this one. */
    public String url() {
        String schema = "test" + SCHEMAS.incrementAndGet();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return url + "&currentSchema=" + schema;
    }

    /** Begins it again after {@link #kill}. */
    public void start() {
        run("pg_ctl", "-D", folder + "/data", "-w", "-s", "-l", folder + "/log", "-o",
            "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + folder, "start");
    }

    /** Ends it as a power cut would: no checkpoint, every connection gone. */
    public void kill() { run("pg_ctl", "-D", folder + "/data", "-w", "-s", "-m", "immediate", "stop"); }

    @Override public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            kill();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException broken) {
            System.err.println("PostgreSQL's folder was not removed: " + broken);
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(PROGRAMS.orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile("hudna-" + program, ".txt");
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (process.waitFor() != 0) throw new IllegalStateException(program + ": " + Files.readString(said));
            Files.delete(said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isRoot() { return System.getProperty("user.name").equals("root"); }
}
