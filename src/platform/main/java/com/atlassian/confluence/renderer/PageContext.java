package com.atlassian.confluence.renderer;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.HashMap;
import java.util.Map;

/**
 * The render context of a page. {@link #getOriginalContext()} is that of the outermost page: it
 * differs from this one while a page is rendered inside another (Include Page).
 *
 * <p>getEntity: sure, https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence
 * 10.0.3). getOriginalContext and its type: sure to 8.0,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.0.0-m012/com/atlassian/confluence/renderer/PageContext.html; still
 * inherited, like getParam and addParam, on 9.3.2,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/9.3.2/com/atlassian/confluence/renderer/PageTemplateContext.html; not
 * seen compiled against 10. The types of getParam and addParam, which in Confluence are inherited from RenderContext:
 * https://docs.atlassian.com/atlassian-renderer/5.0/apidocs/com/atlassian/renderer/RenderContext.html.
 */
public class PageContext {
    private final ContentEntityObject entity;
    private final PageContext original;
    private final Map<Object, Object> params = new HashMap<>();

    public PageContext(ContentEntityObject entity) {
        this.entity = entity;
        this.original = null;
    }

    public PageContext(ContentEntityObject entity, PageContext previousContext) {
        this.entity = entity;
        this.original = previousContext == null ? null : previousContext.getOriginalContext();
    }

    public ContentEntityObject getEntity() {
        return entity;
    }

    public PageContext getOriginalContext() {
        return original == null ? this : original;
    }

    public Object getParam(Object key) {
        return params.get(key);
    }

    public void addParam(Object key, Object value) {
        params.put(key, value);
    }
}
