package com.atlassian.confluence.content.render.image;

/**
 * The size of a picture in pixels.
 *
 * <p>Sure of the constructor: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3). Only the development host reads the two numbers; the getters are documented in
 * https://docs.atlassian.com/atlassian-confluence/5.7.3/com/atlassian/confluence/content/render/image/ImageDimensions.html
 * and were not seen since.
 */
public class ImageDimensions {
    private final int width;
    private final int height;

    public ImageDimensions(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }
}
