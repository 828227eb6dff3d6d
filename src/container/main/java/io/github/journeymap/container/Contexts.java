package io.github.journeymap.container;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.springframework.context.ApplicationContext;

/**
 * What Gemini Blueprint tells about the Spring contexts that it makes, in threads of its own. Its types are those of
 * its bundle; they are reached by name.
 */
final class Contexts {
    private static final String LISTENER =
            "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";
    private static final long MOST_SECONDS = 60;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    Contexts(Bundle gemini) {
        try {
            Class<?> listener = gemini.loadClass(LISTENER);
            Object told = Proxy.newProxyInstance(
                    listener.getClassLoader(), new Class<?>[] {listener}, (proxy, method, arguments) -> {
                        if (method.getDeclaringClass() == Object.class) {
                            return method.invoke(this, arguments);
                        }
                        events.add(arguments[0]);
                        return null;
                    });
            gemini.getBundleContext().registerService(LISTENER, told, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next that has come up, or an exception with what kept it from that. */
    ApplicationContext next() {
        try {
            for (Object event = poll(); ; event = poll()) {
                switch (event.getClass().getSimpleName()) {
                    case "OsgiBundleContextRefreshedEvent" -> {
                        return (ApplicationContext) value(event, "getApplicationContext");
                    }
                    case "OsgiBundleContextFailedEvent" ->
                        throw new IllegalStateException(
                                "The app did not start", (Throwable) value(event, "getFailureCause"));
                    default -> {
                        // A context that was closed, or waits for a service.
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Object poll() throws InterruptedException {
        Object event = events.poll(MOST_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new IllegalStateException("The app did not start within " + MOST_SECONDS + " seconds");
        }
        return event;
    }

    private static Object value(Object event, String getter) {
        try {
            Method method = event.getClass().getMethod(getter);
            return method.invoke(event);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    void forget() {
        events.clear();
    }
}
