package org.bihuan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The habits of the house that a compiler does not check. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bihuan");

    @Test
    void nothingAsksForTheTimeButTheClock() {
        noClasses()
                .should()
                .callMethodWhere(describe("a time without the clock", call -> readsTheMachinesTime(call)))
                .orShould()
                .callConstructor(Date.class)
                .check(MAIN);
    }

    @Test
    void engineTypesStayInWorkflowAndProcessPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.bihuan.workflow..", "org.bihuan..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(MAIN);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(MAIN);
    }

    @Test
    void namesSayWhatAClassDoes() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(MAIN);
    }

    private static boolean readsTheMachinesTime(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean withoutArgument = call.getTarget() instanceof CodeUnitCallTarget target
                && target.getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.") && name.equals("now") && withoutArgument
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }
}
