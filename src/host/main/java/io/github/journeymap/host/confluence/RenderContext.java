package io.github.journeymap.host.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.renderer.PageContext;

/**
 * What a macro is told about where it is rendered.
 *
 * @param entity null in the preview of a page that does not exist yet
 * @param outputType as {@code ConversionContextOutputType.value()}
 * @param device {@code desktop} or {@code mobile}
 */
public record RenderContext(ContentEntityObject entity, PageContext pageContext, String outputType, String device)
        implements ConversionContext {
    public static RenderContext of(ContentEntityObject entity, String outputType, String device) {
        return new RenderContext(entity, new PageContext(entity), outputType, device);
    }

    /** The same, inside a page that this one includes. */
    public RenderContext including(ContentEntityObject included) {
        return new RenderContext(included, new PageContext(included, pageContext), outputType, device);
    }

    @Override
    public ContentEntityObject getEntity() {
        return entity;
    }

    @Override
    public String getOutputType() {
        return outputType;
    }

    @Override
    public String getOutputDeviceType() {
        return device;
    }

    @Override
    public PageContext getPageContext() {
        return pageContext;
    }

    @Override
    public String getSpaceKey() {
        return entity instanceof SpaceContentEntityObject inSpace ? inSpace.getSpaceKey() : null;
    }
}
