package dk.loopbog.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.loopbog.events.Personal;
import dk.loopbog.events.personal.PersonalCipher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** How this house is built. {@link HouseRulesTest} holds the code to it, and proves by a planted violation that each rule bites. */
final class HouseRules {

    static final ArchRule COMMANDS_NEVER_REACH_QUERIES = noClasses().that().resideInAPackage("dk.loopbog.command..")
            .should().dependOnClassesThat().resideInAPackage("dk.loopbog.query..")
            .because("the sides are two applications; they share events and nothing else");

    static final ArchRule QUERIES_NEVER_REACH_COMMANDS = noClasses().that().resideInAPackage("dk.loopbog.query..")
            .should().dependOnClassesThat().resideInAPackage("dk.loopbog.command..")
            .because("the sides are two applications; they share events and nothing else");

    static final ArchRule EVENTS_STAND_ALONE = noClasses().that().resideInAPackage("dk.loopbog.events..")
            .should().dependOnClassesThat(resideInAnyPackage("dk.loopbog.command..", "dk.loopbog.query..", "org.springframework..", "com.mongodb..", "tools.jackson.."))
            .because("events outlive every framework, and upcasters bind to one generation of Jackson (docs/decisions/0005)");

    static final ArchRule RULES_AND_STATES_KNOW_NO_FRAMEWORK = noClasses().that(resideInAPackage("dk.loopbog.command..").and(nameMatching(".*(Rules|State)")))
            .should().dependOnClassesThat().resideInAnyPackage("org.axonframework..", "org.springframework..")
            .because("a move to the next Axon should touch the shells only");

    static final ArchRule FOLDS_ARE_PURE = noClasses().that(resideInAPackage("dk.loopbog.query..").and(nameMatching(".*(View|Document)")))
            .should().dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.springframework..", "org.axonframework.config..", "java.sql..", "java.io..", "java.nio.file..")
                    .or(nameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom")))
            .because("a rebuild must give the same document, byte for byte");

    static final ArchRule ONLY_THE_STORE_TALKS_TO_MONGODB = noClasses().that().resideOutsideOfPackages("dk.loopbog.query.projection..", "dk.loopbog.standalone..")
            .should().dependOnClassesThat().resideInAPackage("com.mongodb..")
            .because("what may be asked of a store is decided in one place (docs/decisions/0003)");

    static final ArchRule NO_TEXT_OF_PEOPLE_IS_STORED_PLAIN = noClasses().that().resideOutsideOfPackage("dk.loopbog.events..")
            .should().callMethod(PersonalCipher.class, "none")
            .because("what was written plain once cannot be erased any more (docs/decisions/0006)");

    static final ArchRule FOLDS_KEEP_TEXT_WITH_ITS_SUBJECT = noClasses().that(resideInAPackage("dk.loopbog.query..").and(nameMatching(".*View")))
            .should().callMethod(Personal.class, "text").orShould().callMethod(Personal.class, "textOf", Personal.class)
            .because("documents hold text as Personal, which is encrypted where they are stored (docs/decisions/0006)");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = classes().that().resideInAPackage("dk.loopbog..")
            .should(notAskTheMachineForTheTime())
            .because("rules and numbers that depend on today are tested on other days than today");

    static final ArchRule PACKAGES_ARE_NAMED_AFTER_FEATURES = noClasses()
            .should().resideInAnyPackage("..common..", "..util..", "..utils..", "..service..", "..impl..", "..manager..", "..helper..")
            .because("a name from the field says where to look");

    static final ArchRule NOBODY_WRITES_TO_STANDARD_OUT = noClasses().that().resideOutsideOfPackage("dk.loopbog.standalone..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("only the launcher speaks to the person who started it");

    /** Each rule with the class under {@code planted} that breaks it. */
    static final Map<String, ArchRule> ALL = Map.ofEntries(
            Map.entry("dk.loopbog.command.planted.ReachesAcross", COMMANDS_NEVER_REACH_QUERIES),
            Map.entry("dk.loopbog.query.planted.ReachesAcross", QUERIES_NEVER_REACH_COMMANDS),
            Map.entry("dk.loopbog.events.planted.LeansOnSpring", EVENTS_STAND_ALONE),
            Map.entry("dk.loopbog.command.planted.AxonRules", RULES_AND_STATES_KNOW_NO_FRAMEWORK),
            Map.entry("dk.loopbog.query.planted.DicingView", FOLDS_ARE_PURE),
            Map.entry("dk.loopbog.query.planted.AsksMongo", ONLY_THE_STORE_TALKS_TO_MONGODB),
            Map.entry("dk.loopbog.query.planted.WritesPlain", NO_TEXT_OF_PEOPLE_IS_STORED_PLAIN),
            Map.entry("dk.loopbog.query.planted.UnwrapsView", FOLDS_KEEP_TEXT_WITH_ITS_SUBJECT),
            Map.entry("dk.loopbog.query.planted.AsksTheMachine", TIME_COMES_FROM_A_CLOCK),
            Map.entry("dk.loopbog.query.planted.util.Anything", PACKAGES_ARE_NAMED_AFTER_FEATURES),
            Map.entry("dk.loopbog.query.planted.Chatters", NOBODY_WRITES_TO_STANDARD_OUT));

    private HouseRules() {
    }

    private static ArchCondition<JavaClass> notAskTheMachineForTheTime() {
        return new ArchCondition<>("not ask the machine for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCall<?> call : type.getMethodCallsFromSelf()) {
                    var asks = call.getTarget().getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
                            && (call.getTargetOwner().isEquivalentTo(LocalDate.class) || call.getTargetOwner().isEquivalentTo(Instant.class)
                            || call.getTargetOwner().isEquivalentTo(LocalDateTime.class));
                    if (asks) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        };
    }
}
