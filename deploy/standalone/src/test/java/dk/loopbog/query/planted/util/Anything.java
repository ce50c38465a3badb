package dk.loopbog.query.planted.util;

class Anything {
}
