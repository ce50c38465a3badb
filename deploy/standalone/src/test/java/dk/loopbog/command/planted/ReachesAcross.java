package dk.loopbog.command.planted;

class ReachesAcross {
    dk.loopbog.query.view.Recorded across;
}
