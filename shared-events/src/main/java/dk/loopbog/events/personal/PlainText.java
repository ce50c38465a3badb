package dk.loopbog.events.personal;

import java.util.UUID;

enum PlainText implements PersonalCipher {

    PLAIN;

    @Override
    public byte[] seal(UUID subject, String text) {
        throw new UnsupportedOperationException("text is written as it is");
    }

    @Override
    public byte[] sealRepeatably(UUID subject, String text) {
        return seal(subject, text);
    }

    @Override
    public String open(UUID subject, byte[] sealed) {
        throw new IllegalStateException("encrypted text is read without a key ring");
    }

    @Override
    public byte[] sealFile(UUID subject, String name, byte[] content) {
        throw new UnsupportedOperationException("files are kept with a key ring only");
    }

    @Override
    public byte[] openFile(UUID subject, String name, byte[] sealed) {
        throw new IllegalStateException("an encrypted file is read without a key ring");
    }

    @Override
    public String nameFor(UUID subject, byte[] content) {
        throw new UnsupportedOperationException("files are kept with a key ring only");
    }
}
