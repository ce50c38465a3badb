package dk.loopbog.query.planted;

class AsksMongo {
    com.mongodb.client.MongoClient client;
}
