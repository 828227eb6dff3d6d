package io.github.journeymap.confluence9;

import static org.springframework.beans.factory.config.AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR;

import io.github.journeymap.container.App;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The app's REST resources in Jersey 2, which is a servlet in Tomcat 9, on loopback. */
final class RestServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Tomcat tomcat = new Tomcat();

    /** @param app not yet started */
    RestServer(App app) throws IOException, LifecycleException {
        AutowireCapableBeanFactory beans = app.start().getAutowireCapableBeanFactory();
        ResourceConfig resources = new ResourceConfig();
        for (Class<?> type : app.modules()) {
            if (type.isAnnotationPresent(javax.ws.rs.Path.class)
                    || type.isAnnotationPresent(javax.ws.rs.ext.Provider.class)) {
                resources.register(beans.createBean(type, AUTOWIRE_CONSTRUCTOR, false));
            }
        }
        tomcat.setBaseDir(Files.createTempDirectory("rest").toString());
        tomcat.setHostname(LOOPBACK);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", LOOPBACK);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "rest", new ServletContainer(resources));
        context.addServletMappingDecoded("/*", "rest");
        tomcat.start();
    }

    URI address(String path) {
        return URI.create("http://" + LOOPBACK + ":" + tomcat.getConnector().getLocalPort() + path);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
