package io.github.journeymap.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.gemini.blueprint.service.importer.support.OsgiServiceProxyFactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.BeanDefinitionParser;
import org.springframework.beans.factory.xml.NamespaceHandlerSupport;
import org.springframework.beans.factory.xml.ParserContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.w3c.dom.Element;

/**
 * What {@code <atlassian-scanner:scan-indexes/>} stands for: a bean for each line of the index, and for each imported
 * service a proxy by Gemini Blueprint (https://bitbucket.org/atlassian/atlassian-spring-scanner). It runs in a bundle
 * of its own, and so may name nothing but what that imports.
 */
public final class ScanIndexes extends NamespaceHandlerSupport {
    @Override
    public void init() {
        registerBeanDefinitionParser("scan-indexes", new Parser());
    }

    private static final class Parser implements BeanDefinitionParser {
        @Override
        public BeanDefinition parse(Element element, ParserContext context) {
            BeanDefinitionRegistry beans = context.getRegistry();
            AnnotationConfigUtils.registerAnnotationConfigProcessors(beans);
            for (String line : lines(context, "component")) {
                RootBeanDefinition component = new RootBeanDefinition();
                component.setBeanClassName(type(line));
                component.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
                beans.registerBeanDefinition(name(line), component);
            }
            for (String line : lines(context, "imports")) {
                RootBeanDefinition service = new RootBeanDefinition(OsgiServiceProxyFactoryBean.class);
                service.getPropertyValues().add("interfaces", type(line));
                beans.registerBeanDefinition(name(line), service);
            }
            return null;
        }

        private static List<String> lines(ParserContext context, String index) {
            try (InputStream in = context.getReaderContext()
                    .getResourceLoader()
                    .getResource("classpath:META-INF/plugin-components/" + index)
                    .getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String type(String line) {
            return line.split("#")[0];
        }

        /** The one that stands there, or the class's own with a small letter. */
        private static String name(String line) {
            String[] parts = line.split("#");
            String simple = parts[0].substring(parts[0].lastIndexOf('.') + 1);
            return parts.length > 1 ? parts[1] : simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        }
    }
}
