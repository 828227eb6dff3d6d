package io.github.journeymap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules of docs/behaviour.md that a test proves: {@code @Rule("H2")}; or the failure modes: {@code @Rule("U16")}.
 * On a class, those that its tests prove together. The table <em>Where it is proven</em> is made of them.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.SOURCE)
public @interface Rule {
    String[] value();
}
