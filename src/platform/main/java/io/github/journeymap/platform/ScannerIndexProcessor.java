package io.github.journeymap.platform;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/**
 * Atlassian's Maven plugin writes this index in a step of its own; here the compiler does it, from the same annotations:
 * {@code @Named} classes are components, {@link ComponentImport} on a constructor's parameter or on a field imports a
 * service, {@link ExportAsService} classes are components that others may use.
 */
@SupportedAnnotationTypes({
    ScannerIndexProcessor.NAMED_ON_10,
    ScannerIndexProcessor.NAMED_ON_9,
    "com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport",
    "com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService"
})
public final class ScannerIndexProcessor extends AbstractProcessor {
    static final String NAMED_ON_10 = "jakarta.inject.Named";
    static final String NAMED_ON_9 = "javax.inject.Named";

    private final ScannerIndex index = new ScannerIndex();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            String name = annotation.getQualifiedName().toString();
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (name.equals(NAMED_ON_10) || name.equals(NAMED_ON_9)) {
                    component(element, annotation);
                } else if (name.equals(ComponentImport.class.getName())) {
                    imported(element);
                } else {
                    exported((TypeElement) element, annotation);
                }
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            write();
        }
        return false;
    }

    /** On a parameter, {@code @Named} picks a bean and declares none. */
    private void component(Element element, TypeElement annotation) {
        if (element instanceof TypeElement type && concrete(type)) {
            index.component(binaryName(type), value(element, annotation).toString());
        }
    }

    private void imported(Element element) {
        TypeMirror type = processingEnv.getTypeUtils().erasure(element.asType());
        if (!(type instanceof DeclaredType declared)) {
            error("a service is an interface or a class, but " + element + " is " + type, element);
            return;
        }
        index.imported(
                binaryName((TypeElement) declared.asElement()),
                element.getAnnotation(ComponentImport.class).value());
    }

    private void exported(TypeElement type, TypeElement annotation) {
        if (!concrete(type)) {
            return;
        }
        TreeSet<String> interfaces = new TreeSet<>();
        if (value(type, annotation) instanceof List<?> named) {
            named.forEach(
                    each -> interfaces.add(((AnnotationValue) each).getValue().toString()));
        }
        if (interfaces.isEmpty()) {
            type.getInterfaces()
                    .forEach(each -> interfaces.add(
                            processingEnv.getTypeUtils().erasure(each).toString()));
        }
        if (interfaces.isEmpty()) {
            error(type + " is exported but names and implements no interface", type);
            return;
        }
        index.component(binaryName(type), "");
        index.exported(binaryName(type), interfaces);
    }

    private boolean concrete(TypeElement type) {
        boolean concrete = type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT);
        if (!concrete) {
            error("only a concrete class can be a component, but " + type + " is not", type);
        }
        return concrete;
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private static Object value(Element element, TypeElement annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement().equals(annotation)) {
                return mirror.getElementValues().values().stream()
                        .findFirst()
                        .map(AnnotationValue::getValue)
                        .orElse("");
            }
        }
        return "";
    }

    private void write() {
        try {
            index.write(processingEnv.getFiler());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "cannot write " + ScannerIndex.FOLDER + ": " + e.getMessage());
        }
    }

    private void error(String message, Element element) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
