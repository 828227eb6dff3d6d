package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;

/**
 * A macro of the storage format.
 *
 * <p>Sure:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.4.2/com/atlassian/confluence/macro/Macro.html,
 * and compiled against 10.0.3 by https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3). Of the two enums only the constants that were seen in such source are
 * declared.
 */
public interface Macro {
    String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException;

    BodyType getBodyType();

    OutputType getOutputType();
    /** What stands between the macro's tags. */
    enum BodyType {
        NONE
    }
    /** How the output sits in the text around it. */
    enum OutputType {
        BLOCK
    }
}
