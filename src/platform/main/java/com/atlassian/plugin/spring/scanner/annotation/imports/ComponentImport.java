package com.atlassian.plugin.spring.scanner.annotation.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service of Confluence that the plugin needs, on a constructor parameter or a field. The value
 * is the bean name, where the type alone is ambiguous.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1); https://bitbucket.org/atlassian/atlassian-spring-scanner.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface ComponentImport {
    String value() default "";
}
