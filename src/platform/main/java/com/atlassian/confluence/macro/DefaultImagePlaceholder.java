package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.image.ImageDimensions;

/**
 * The image placeholder to construct; {@code url} is relative to Confluence's base URL.
 *
 * <p>Sure of the constructor: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3). What the URL is relative to:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/7.19.14/com/atlassian/confluence/macro/DefaultImagePlaceholder.html.
 */
public class DefaultImagePlaceholder implements ImagePlaceholder {
    private final String url;
    private final boolean chrome;
    private final ImageDimensions dimensions;

    public DefaultImagePlaceholder(String url, boolean applyPlaceholderChrome, ImageDimensions imageDimensions) {
        this.url = url;
        this.chrome = applyPlaceholderChrome;
        this.dimensions = imageDimensions;
    }

    @Override
    public String getUrl() {
        return url;
    }

    @Override
    public ImageDimensions getImageDimensions() {
        return dimensions;
    }

    @Override
    public boolean applyPlaceholderChrome() {
        return chrome;
    }
}
