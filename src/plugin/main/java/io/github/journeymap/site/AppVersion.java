package io.github.journeymap.site;

import jakarta.inject.Named;
import org.osgi.framework.FrameworkUtil;

/** Which version of the app this is. What a browser has kept of an answer may be of another one. */
@Named
public class AppVersion {
    public String value() {
        return FrameworkUtil.getBundle(AppVersion.class).getVersion().toString();
    }
}
