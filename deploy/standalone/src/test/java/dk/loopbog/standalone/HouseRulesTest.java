package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    /** Without what an earlier build made out of the same classes: {@code …__BeanDefinitions} and the like. */
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("__")).importPackages("dk.loopbog");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return HouseRules.ALL.values().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        return HouseRules.ALL.entrySet().stream().map(planted -> DynamicTest.dynamicTest(planted.getKey(), () -> {
            ArchRule rule = planted.getValue();
            assertThat(rule.evaluate(new ClassFileImporter().importClasses(Class.forName(planted.getKey()))).hasViolation()).isTrue();
        }));
    }
}
