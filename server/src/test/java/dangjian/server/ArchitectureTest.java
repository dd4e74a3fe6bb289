package dangjian.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ground plan: who may import whom. The composition root alone, the package dangjian.server itself, sees everything it puts together. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dangjian");

    private static final String[] PLAIN = {"java..", "dangjian.corpus.."};

    static List<ArchRule> rules() {
        return List.of(
                classes()
                        .that()
                        .resideInAPackage("dangjian.corpus..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(PLAIN),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dangjian.indexer.extract..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.jsoup..", "org.commonmark.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dangjian.indexer.extract..", "dangjian.indexer.rendering..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.pdfbox.."),
                classes()
                        .that()
                        .resideInAPackage("dangjian.indexer.rendering..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..", "javax.imageio..", "dangjian.indexer.rendering..", "org.apache.pdfbox.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dangjian.server.reading..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.google.zxing.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dangjian.indexer.analysis..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.hankcs.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dangjian.indexer.learning..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("de.bwaldvogel.."),
                classes()
                        .that()
                        .resideInAPackage("dangjian.indexer.learning..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "dangjian.corpus..",
                                "dangjian.indexer.learning..",
                                "dangjian.indexer.catalog.topics..",
                                "de.bwaldvogel.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dangjian.indexer.embedding..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("ai.onnxruntime..", "ai.djl.."),
                classes()
                        .that()
                        .resideInAPackage("dangjian.indexer.embedding..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "dangjian.corpus",
                                "dangjian.indexer.embedding..",
                                "ai.onnxruntime..",
                                "ai.djl.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.indexer.extract..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dangjian.indexer.catalog..",
                                "dangjian.indexer.analysis..",
                                "dangjian.indexer.schema..",
                                "dangjian.indexer.generation..",
                                "dangjian.indexer.reindex..",
                                "org.apache.lucene.."),
                classes()
                        .that()
                        .resideInAPackage("dangjian.indexer.catalog..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "dangjian.corpus..",
                                "dangjian.indexer.catalog..",
                                "dangjian.indexer.extract.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.indexer.analysis..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dangjian.corpus..",
                                "dangjian.indexer.schema..",
                                "dangjian.indexer.catalog..",
                                "dangjian.indexer.reindex.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.indexer.schema..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dangjian.indexer.extract..",
                                "dangjian.indexer.catalog..",
                                "dangjian.indexer.generation..",
                                "dangjian.indexer.reindex.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.indexer.generation..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dangjian.indexer.extract..",
                                "dangjian.indexer.catalog..",
                                "dangjian.indexer.analysis..",
                                "dangjian.indexer.schema..",
                                "dangjian.indexer.reindex.."),
                classes()
                        .that()
                        .resideInAPackage("dangjian.indexer.backup..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "dangjian.corpus",
                                "dangjian.corpus.document",
                                "dangjian.indexer.backup..",
                                "dangjian.indexer.generation..",
                                "org.apache.lucene..",
                                "tools.jackson.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.server.safety..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dangjian.server.search..", "dangjian.indexer.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.indexer..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dangjian.server.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.server.(*)..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dangjian.indexer.extract..", "dangjian.indexer.catalog.."),
                noClasses()
                        .that()
                        .resideInAnyPackage("dangjian.server.api..", "dangjian.server.web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dangjian.indexer.reindex.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.server.evaluation..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dangjian.server.api..", "dangjian.server.web..", "dangjian.server.cli.."),
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "dangjian.server.search..",
                                "dangjian.server.browse..",
                                "dangjian.server.reading..",
                                "dangjian.server.suggest..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dangjian.server.api..",
                                "dangjian.server.web..",
                                "dangjian.server.cli..",
                                "dangjian.indexer.reindex..",
                                "io.javalin.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.server.api..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dangjian.server.web..", "dangjian.server.cli.."),
                noClasses()
                        .that()
                        .resideInAPackage("dangjian.server.web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dangjian.server.api..", "dangjian.server.cli.."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlanHolds(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void noPackagesImportEachOtherInCircles() {
        slices().matching("dangjian.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
