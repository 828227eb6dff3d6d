package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.image.ImageDimensions;

/**
 * The picture that stands for a macro in the page editor. Not to be implemented: older versions
 * have a further, deprecated method.
 *
 * <p>Sure to 8.5.7
 * (https://docs.atlassian.com/ConfluenceServer/javadoc/8.5.7/com/atlassian/confluence/macro/ImagePlaceholder.html);
 * not seen since.
 */
public interface ImagePlaceholder {
    String getUrl();

    ImageDimensions getImageDimensions();

    boolean applyPlaceholderChrome();
}
