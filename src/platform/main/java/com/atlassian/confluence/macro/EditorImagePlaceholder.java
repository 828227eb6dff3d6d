package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;

/**
 * A macro that is shown as a picture in the page editor.
 *
 * <p>Sure: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3).
 */
public interface EditorImagePlaceholder {
    ImagePlaceholder getImagePlaceholder(Map<String, String> parameters, ConversionContext context);
}
