package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.renderer.PageContext;

/**
 * Where and for what a macro is rendered. The entity may be null (a template, the preview of a
 * page that was never saved), a draft, an old version or a comment.
 *
 * <p>Sure to 6.3.0 of all members
 * (https://docs.atlassian.com/atlassian-confluence/6.3.0/com/atlassian/confluence/content/render/xhtml/ConversionContext.html);
 * getPageContext and getOutputType compiled against 10.0.3 by
 * https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3). getPageContext is deprecated by
 * then
 * (https://docs.atlassian.com/ConfluenceServer/javadoc/10.0.3/com/atlassian/confluence/renderer/class-use/PageContext.html),
 * but nothing else tells an included page from the page that includes it. So callers ask without relying on it, and ask the page
 * context for the entity should getEntity be gone: not seen since, but that app takes the page from there.
 */
public interface ConversionContext {
    ContentEntityObject getEntity();

    String getOutputType();

    String getOutputDeviceType();

    PageContext getPageContext();

    String getSpaceKey();
}
