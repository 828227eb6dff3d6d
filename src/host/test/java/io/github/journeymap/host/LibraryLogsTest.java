package io.github.journeymap.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLogsTest {
    private static final long LONG_ENOUGH_THAT_SOMEBODY_LEAVES = 1L << 30;

    @TempDir
    java.nio.file.Path folder;

    private final List<Logger> libraries =
            List.of(Logger.getLogger("org.apache"), Logger.getLogger("org.glassfish.jersey"));
    private final Tomcat tomcat = new Tomcat();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final List<LogRecord> said = Collections.synchronizedList(new ArrayList<>());
    private final Handler console = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Two answers that are never finished. */
    @Path("/")
    public static final class Answers {
        @GET
        @Path("long")
        public StreamingOutput goesOn() {
            return out -> {
                byte[] block = new byte[1 << 16];
                for (long sent = 0; sent < LONG_ENOUGH_THAT_SOMEBODY_LEAVES; sent += block.length) {
                    out.write(block);
                }
            };
        }

        @GET
        @Path("broken")
        public StreamingOutput breaks() {
            return out -> {
                out.write(new byte[1 << 16]);
                out.flush();
                throw new IOException("the disk is gone");
            };
        }
    }

    @BeforeEach
    void start() throws Exception {
        LibraryLogs.quieten();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "rest", new ServletContainer(new ResourceConfig(Answers.class)));
        context.addServletMapping("/*", "rest");
        FilterDef end = new FilterDef();
        end.setFilterName("end");
        end.setFilter(this::answerAndTell);
        context.addFilterDef(end);
        FilterMap everything = new FilterMap();
        everything.setFilterName("end");
        everything.addURLPattern("/*");
        everything.setDispatcher(DispatcherType.REQUEST.name());
        context.addFilterMap(everything);
        tomcat.getConnector();
        tomcat.start();
        libraries.forEach(library -> {
            library.addHandler(console);
            library.setUseParentHandlers(false);
        });
    }

    private void answerAndTell(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            answered.countDown();
        }
    }

    @AfterEach
    void stop() throws Exception {
        libraries.forEach(library -> {
            library.removeHandler(console);
            library.setUseParentHandlers(true);
        });
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void nothingIsSaidOfABrowserThatDoesNotWaitForItsAnswer() throws Exception {
        try (Socket socket = ask("/long")) {
            assertThat(socket.getInputStream().read()).isPositive();
        }
        assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).extracting(LogRecord::getThrown).isEmpty();
    }

    @Test
    void anAnswerThatBreaksOnItsOwnIsToldWithItsCause() throws Exception {
        try (Socket socket = ask("/broken")) {
            socket.getInputStream().readAllBytes();
        }
        assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .extracting(LogRecord::getThrown)
                .anySatisfy(thrown -> assertThat(thrown).rootCause().hasMessage("the disk is gone"));
    }

    private Socket ask(String path) throws IOException {
        Socket socket = new Socket("localhost", tomcat.getConnector().getLocalPort());
        socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(US_ASCII));
        return socket;
    }
}
