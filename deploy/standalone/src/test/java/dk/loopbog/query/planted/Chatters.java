package dk.loopbog.query.planted;

class Chatters {
    void chatter() {
        System.out.println("loud");
    }
}
