package org.hudna.ledger.store;

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
 * A real PostgreSQL of the tests' own: begun once in a folder that is removed at the end, on a port of 127.0.0.1 that was free. The
 * programs are those that Debian installs. A test class that needs it says {@code @ExtendWith(PostgresForTests.Needed.class)}: where
 * PostgreSQL is missing its tests say so on the standard error and do nothing, unless {@code CI} is {@code true}, when they fail.
 */
public final class PostgresForTests {
    private static final Optional<Path> PROGRAMS = programs();
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static PostgresForTests running;

    private final Path folder;
    private final int port;

    private PostgresForTests(Path folder, int port) {
        this.folder = folder;
        this.port = port;
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
            String skipped = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
            System.err.println("SKIPPED: PostgreSQL is not installed: " + skipped);
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

    /** A JDBC URL of an empty schema. */
    public static synchronized String freshUrl() {
        try {
            if (running == null) running = start();
            String schema = "test" + SCHEMAS.incrementAndGet();
            String url = "jdbc:postgresql://127.0.0.1:" + running.port + "/postgres?user=postgres";
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + schema);
            }
            return url + "&currentSchema=" + schema;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static PostgresForTests start() throws IOException {
        Path folder = Files.createTempDirectory("hudna-postgres");
        if (isRoot()) Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        PostgresForTests postgres = new PostgresForTests(folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        postgres.run("initdb", "-D", folder + "/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "--no-sync");
        postgres.run("pg_ctl", "-D", folder + "/data", "-w", "-s", "-l", folder + "/log", "-o",
            "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + folder, "start");
        return postgres;
    }

    private void stop() {
        try (Stream<Path> files = Files.walk(folder)) {
            run("pg_ctl", "-D", folder + "/data", "-w", "-s", "-m", "immediate", "stop");
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException broken) {
            System.err.println("PostgreSQL's folder was not removed: " + broken);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(PROGRAMS.orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("hudna-" + program, ".txt");
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (process.waitFor() != 0) throw new IOException(program + ": " + Files.readString(said));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
