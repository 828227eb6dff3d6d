package io.github.journeymap.site;

import jakarta.inject.Named;
import org.osgi.framework.FrameworkUtil;

/** The version of this app. Answers that a browser has cached may be from another one. */
@Named
public class AppVersion {
    public String value() {
        return FrameworkUtil.getBundle(AppVersion.class).getVersion().toString();
    }
}
