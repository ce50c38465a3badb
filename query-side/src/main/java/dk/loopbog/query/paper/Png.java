package dk.loopbog.query.paper;

import dk.loopbog.query.paper.Paper.Picture;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** A drawing in dots, fine enough for print, for formats that cannot draw. */
final class Png {

    private static final float DOTS_PER_UNIT = 3;

    private Png() {
    }

    static byte[] of(Picture picture) {
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, picture.width() * DOTS_PER_UNIT);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_HEIGHT, picture.height() * DOTS_PER_UNIT);
        var bytes = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(picture.svg())), new TranscoderOutput(bytes));
        } catch (TranscoderException e) {
            throw new IllegalStateException("a drawing made here can always be drawn", e);
        }
        return bytes.toByteArray();
    }
}
