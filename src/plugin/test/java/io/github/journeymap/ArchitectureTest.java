package io.github.journeymap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.security.PermissionManager;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point down the table in docs/architecture.md. */
@AnalyzeClasses(packages = "io.github.journeymap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.github.journeymap.";

    @ArchTest
    static final ArchRule no_package_needs_another_that_needs_it =
            slices().matching(BASE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule dependencies_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy(BASE + "model..")
            .layer("edit")
            .definedBy(BASE + "edit..")
            .layer("format")
            .definedBy(BASE + "format..")
            .layer("template")
            .definedBy(BASE + "template..")
            .layer("compare")
            .definedBy(BASE + "compare..")
            .layer("view")
            .definedBy(BASE + "view..")
            .layer("export")
            .definedBy(BASE + "export..")
            .layer("words")
            .definedBy(BASE + "words..")
            .layer("store")
            .definedBy(BASE + "store..")
            .layer("adapters")
            .definedBy(BASE + "macro..", BASE + "rest..", BASE + "blueprint..", BASE + "search..")
            .whereLayer("adapters")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("adapters")
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers("store", "adapters")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("adapters");

    @ArchTest
    static final ArchRule the_map_itself_knows_nothing_of_Confluence = noClasses()
            .that()
            .resideInAnyPackage(
                    BASE + "model..",
                    BASE + "edit..",
                    BASE + "format..",
                    BASE + "template..",
                    BASE + "compare..",
                    BASE + "view..",
                    BASE + "export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.atlassian..", "jakarta..", "org.springframework..", "org.slf4j..");

    @ArchTest
    static final ArchRule only_the_store_touches_attachments_locks_and_permissions = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "store..")
            .and()
            .doNotHaveFullyQualifiedName(BASE + "HostServices")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(AttachmentManager.class, PermissionManager.class, ClusterLockService.class);

    @ArchTest
    static void nobody_uses_the_list_of_services(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HostServices.class)
                .check(others(classes));
    }

    private static JavaClasses others(JavaClasses classes) {
        return classes.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "not the list itself", type -> !type.getFullName().equals(BASE + "HostServices")));
    }
}
