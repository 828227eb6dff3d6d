package com.atlassian.confluence.content.render.xhtml;

/**
 * What a conversion is for; {@link #value()} is what {@link ConversionContext#getOutputType()}
 * answers.
 *
 * <p>Sure of the constants and of value()
 * (https://docs.atlassian.com/ConfluenceServer/javadoc/6.1.2/com/atlassian/confluence/content/render/xhtml/ConversionContextOutputType.html).
 * Not seen since. As constants of com.atlassian.renderer.RenderContext, all but DIFF are compared with what getOutputType()
 * answers by https://github.com/clouless/confluence10-demo-app at 1dcc7fe (Confluence 10.0.0-beta2); of the strings,
 * "preview" by https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3). So callers ask value(), and
 * take the string if it is gone.
 */
public enum ConversionContextOutputType {
    DIFF("diff"),
    DISPLAY("display"),
    EMAIL("email"),
    FEED("feed"),
    HTML_EXPORT("html_export"),
    PDF("pdf"),
    PREVIEW("preview"),
    WORD("word");
    private final String value;

    ConversionContextOutputType(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }
}
