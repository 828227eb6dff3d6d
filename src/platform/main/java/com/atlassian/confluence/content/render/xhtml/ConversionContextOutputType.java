package com.atlassian.confluence.content.render.xhtml;

/**
 * What a conversion is for; {@link #value()} is what {@link ConversionContext#getOutputType()}
 * answers.
 *
 * <p>Sure of the constants and of value()
 * (https://docs.atlassian.com/ConfluenceServer/javadoc/6.1.2/com/atlassian/confluence/content/render/xhtml/ConversionContextOutputType.html).
 * Of the strings only "preview" was seen compiled (Confluence 10.0.3); so callers compare with
 * value(), never with a literal.
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
