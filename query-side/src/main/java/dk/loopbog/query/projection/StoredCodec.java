package dk.loopbog.query.projection;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;

/**
 * {@code {_id: <uuid>, at: <position>, is: {…}}}, in this order. Packed, {@code is} is one binary value that holds the same document:
 * the embedded server keeps it as it came, in place of a tree of maps many times its size, which it would copy at each turn.
 */
final class StoredCodec<D> implements Codec<Stored<D>> {

    private final Codec<D> documents;
    private final boolean packed;

    StoredCodec(Class<D> documentType, CodecRegistry registry, boolean packed) {
        this.documents = registry.get(documentType);
        this.packed = packed;
    }

    @Override
    public void encode(BsonWriter writer, Stored<D> stored, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("_id", stored.id().toString());
        writer.writeInt64("at", stored.at());
        writer.writeName("is");
        if (packed) {
            writer.writeBinaryData(new BsonBinary(pack(stored.is(), context)));
        } else {
            documents.encode(writer, stored.is(), context);
        }
        writer.writeEndDocument();
    }

    private byte[] pack(D document, EncoderContext context) {
        try (var bytes = new BasicOutputBuffer(); var writer = new BsonBinaryWriter(bytes)) {
            documents.encode(writer, document, context);
            return bytes.toByteArray();
        }
    }

    @Override
    public Stored<D> decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        var id = UUID.fromString(reader.readString("_id"));
        var at = reader.readInt64("at");
        reader.readName("is");
        var document = packed ? unpack(reader.readBinaryData().getData(), context) : documents.decode(reader, context);
        reader.readEndDocument();
        return new Stored<>(id, at, document);
    }

    private D unpack(byte[] bytes, DecoderContext context) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            return documents.decode(reader, context);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Stored<D>> getEncoderClass() {
        return (Class<Stored<D>>) (Class<?>) Stored.class;
    }
}
