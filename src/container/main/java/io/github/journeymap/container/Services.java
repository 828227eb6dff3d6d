package io.github.journeymap.container;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.message.I18nResolver;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Confluence's services, none of which knows anything: a text is its own key. What is asked of them, and who listens
 * for events, is remembered.
 */
public final class Services {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Object> listeners = new CopyOnWriteArrayList<>();

    /** {@code PageManager.getAbstractPage} for each time that anyone called it. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** Who listens for events now. */
    public List<Object> listeners() {
        return List.copyOf(listeners);
    }

    void forget() {
        calls.clear();
    }

    Object of(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, arguments);
            }
            calls.add(type.getSimpleName() + "." + method.getName());
            if (type == EventPublisher.class && method.getName().equals("register")) {
                listeners.add(arguments[0]);
            } else if (type == EventPublisher.class && method.getName().equals("unregister")) {
                listeners.remove(arguments[0]);
            }
            return type == I18nResolver.class && method.getReturnType() == String.class
                    ? arguments[0]
                    : nothing(method.getReturnType());
        });
    }

    private static Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "a service of Confluence";
        };
    }

    private Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (List.class.isAssignableFrom(type)) {
            return new ArrayList<>();
        }
        return type.isInterface() ? of(type) : null;
    }
}
