package dk.loopbog.query.planted;

class AsksTheMachine {
    java.time.LocalDate today() {
        return java.time.LocalDate.now();
    }
}
