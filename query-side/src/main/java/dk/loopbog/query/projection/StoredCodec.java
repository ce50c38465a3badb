package dk.loopbog.query.projection;

import java.util.UUID;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** {@code {_id: <uuid>, at: <position>, is: {…}}}, in this order. */
final class StoredCodec<D> implements Codec<Stored<D>> {

    private final Codec<D> documents;

    StoredCodec(Class<D> documentType, CodecRegistry registry) {
        this.documents = registry.get(documentType);
    }

    @Override
    public void encode(BsonWriter writer, Stored<D> stored, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("_id", stored.id().toString());
        writer.writeInt64("at", stored.at());
        writer.writeName("is");
        documents.encode(writer, stored.is(), context);
        writer.writeEndDocument();
    }

    @Override
    public Stored<D> decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        var id = UUID.fromString(reader.readString("_id"));
        var at = reader.readInt64("at");
        reader.readName("is");
        var document = documents.decode(reader, context);
        reader.readEndDocument();
        return new Stored<>(id, at, document);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Stored<D>> getEncoderClass() {
        return (Class<Stored<D>>) (Class<?>) Stored.class;
    }
}
