package dk.loopbog.query.planted;

class ReachesAcross {
    dk.loopbog.command.RuleViolated across;
}
