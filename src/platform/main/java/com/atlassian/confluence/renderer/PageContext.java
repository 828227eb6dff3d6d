package com.atlassian.confluence.renderer;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.HashMap;
import java.util.Map;

/**
 * The render context of a page. {@link #getOriginalContext()} is that of the outermost page: it
 * differs from this one while a page is rendered inside another (Include Page).
 *
 * <p>getEntity: sure, https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence
 * 10.0.3). getOriginalContext: listed in
 * https://docs.atlassian.com/atlassian-confluence/5.9.1/com/atlassian/confluence/renderer/PageContext.html;
 * not seen compiled against 10. getParam and addParam are inherited from
 * https://docs.atlassian.com/atlassian-renderer/5.1/com/atlassian/renderer/RenderContext.html; not
 * seen compiled against 10.
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
