package io.github.journeymap.host.velocity;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets templates call methods of the JDK's values, and of nothing else that isn't listed. Made by Velocity itself. */
public final class Allowlist extends UberspectImpl implements RuntimeServicesAware {
    static final String ALLOWED = "allowed methods";
    private static final Logger LOG = LoggerFactory.getLogger(Allowlist.class);

    private Predicate<String> allowed = method -> false;

    @Override
    @SuppressWarnings("unchecked")
    public void setRuntimeServices(RuntimeServices services) {
        allowed = (Predicate<String>) services.getApplicationAttribute(ALLOWED);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info place) throws Exception {
        return target != null && isAllowed(target, name, place)
                ? super.getMethod(target, name, arguments, place)
                : null;
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info place) throws Exception {
        VelPropertyGet get = super.getPropertyGet(target, name, place);
        if (get == null || target instanceof Map) {
            return get;
        }
        return isAllowed(target, get.getMethodName(), place) ? get : null;
    }

    private boolean isAllowed(Object target, String method, Info place) {
        boolean value = target instanceof CharSequence
                || target instanceof Number
                || target instanceof Boolean
                || target instanceof Collection
                || target instanceof Map
                || target instanceof Map.Entry
                || target instanceof Iterator
                || target instanceof Locale;
        if (value && !method.equals("getClass")) {
            return true;
        }
        String name = target.getClass().getName() + "#" + method + "()";
        if (allowed.test(name)) {
            return true;
        }
        LOG.warn("{}: {} is not on the Velocity allowlist, so it was not called", place, name);
        return false;
    }
}
