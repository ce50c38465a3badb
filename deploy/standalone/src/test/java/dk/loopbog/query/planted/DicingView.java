package dk.loopbog.query.planted;

class DicingView {
    java.util.Random dice;
}
