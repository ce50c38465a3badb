package dk.loopbog.events.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.participant.ParticipantLeft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class KeyRingTest {

    private static final UUID ANNE = Ids.participant("silkeborg-anne");
    private static final UUID BO = Ids.participant("odder-bo");
    private static final String CANARY = "kanariefugl på jobcentret, æøå 🐤";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;
    private Instant now = Instant.parse("2020-02-24T13:05:00Z");
    private final InstantSource clock = () -> now;
    private KeyRing ring;

    @BeforeEach
    void open() {
        ring = writing();
    }

    @Test
    void writesNoPersonalTextInClearAndReadsItBack() throws IOException {
        var event = new ParticipantLeft(ANNE, new Personal(ANNE, CANARY), LocalDate.of(2019, 11, 7));
        var written = written(event);
        assertThat(written).doesNotContain("kanariefugl").contains(ANNE.toString());
        assertThat(JSON.readTree(written).get("reason").fieldNames()).toIterable().containsExactly("subject", "cipher");
        assertThat(read(written)).isEqualTo(event);
    }

    @Test
    void writesTheSameTextDifferentlyEachTime() {
        assertThat(ring.seal(ANNE, CANARY)).isNotEqualTo(ring.seal(ANNE, CANARY));
    }

    @Test
    void writesTheSameTextRepeatablyWhereItIsAskedTo() {
        assertThat(ring.sealRepeatably(ANNE, CANARY)).isEqualTo(ring.sealRepeatably(ANNE, CANARY)).isNotEqualTo(ring.sealRepeatably(BO, CANARY));
        assertThat(ring.open(ANNE, ring.sealRepeatably(ANNE, CANARY))).isEqualTo(CANARY);
        assertThat(Arrays.copyOf(ring.sealRepeatably(ANNE, "a"), 12)).isNotEqualTo(Arrays.copyOf(ring.sealRepeatably(ANNE, "b"), 12));
    }

    @Test
    void readsPlainTextOfOldAndNoTextAtAll() {
        assertThat(read("{'participantId':'%s','reason':{'subject':'%s','text':'ny stilling'},'happenedOn':'2019-11-07'}".formatted(ANNE, ANNE)
                .replace('\'', '"')).reason()).isEqualTo(new Personal(ANNE, "ny stilling"));
        var erased = new ParticipantLeft(ANNE, new Personal(ANNE, null), LocalDate.of(2019, 11, 7));
        assertThat(read(written(erased))).isEqualTo(erased);
    }

    @Test
    void readsWhatWasWrittenWithAFixedKey() {
        var key = AesGcm.key("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        var sealed = Base64.getDecoder().decode("Jlcsr7DPJPYIUDn+CJ2mDB57RJCjxcZYTeFIQaNR6N4bsnLzKDD2gj4ANZh6nbP09IdiKvegJA==");
        assertThat(new String(AesGcm.open(key, sealed, "loopbog-personal-1", ANNE), StandardCharsets.UTF_8)).isEqualTo("tro på borgernes jobchance");
    }

    @Test
    void theForgottenAreUnreadableAndAllOthersAreNot() {
        var anne = written(new ParticipantLeft(ANNE, new Personal(ANNE, CANARY), LocalDate.of(2019, 11, 7)));
        var bo = ring.seal(BO, "barsel");
        ring.destroy(ANNE);
        assertThat(read(anne).reason()).isEqualTo(new Personal(ANNE, null));
        assertThat(ring.open(BO, bo)).isEqualTo("barsel");
    }

    @Test
    void nothingIsWrittenAboutTheForgotten() {
        ring.destroy(ANNE);
        assertThatThrownBy(() -> ring.seal(ANNE, CANARY)).isInstanceOf(SubjectForgotten.class);
        ring.seal(BO, CANARY);
        ring.destroy(BO);
        ring.destroy(BO);
        assertThatThrownBy(() -> writing().seal(BO, CANARY)).isInstanceOf(SubjectForgotten.class);
    }

    @Test
    void whatIsOnlyTriedOutMakesNoKeyAndIsRefusedForTheForgotten() {
        ring.destroy(ANNE);
        assertThatThrownBy(() -> ring.rehearsing().seal(ANNE, CANARY)).isInstanceOf(SubjectForgotten.class);
        assertThat(ring.rehearsing().seal(BO, CANARY)).isEmpty();
        assertThatThrownBy(() -> ring.open(BO, new byte[40])).hasMessageContaining("lost");
    }

    @Test
    void anotherProcessLearnsOfADestroyedKeyWithinSeconds() {
        var sealed = ring.seal(ANNE, CANARY);
        var elsewhere = KeyRing.forReading(database(), () -> MasterKeys.in(masterKey()), clock);
        assertThat(elsewhere.open(ANNE, sealed)).isEqualTo(CANARY);
        ring.destroy(ANNE);
        now = now.plus(KeyRing.KNOWN_FOR).plusMillis(1);
        assertThat(elsewhere.open(ANNE, sealed)).isNull();
        assertThat(KeyRing.KNOWN_FOR).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void refusesWhatWasTamperedWithOrBelongsToSomebodyElse() {
        var sealed = ring.seal(ANNE, CANARY);
        ring.seal(BO, CANARY);
        assertThatThrownBy(() -> ring.open(BO, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ring.open(ANNE, new byte[5])).isInstanceOf(IllegalStateException.class);
        IntStream.range(0, sealed.length).forEach(i -> {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> ring.open(ANNE, changed)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void aLostKeyIsNoForgottenOne() {
        assertThatThrownBy(() -> ring.open(ANNE, new byte[40])).isInstanceOf(IllegalStateException.class).hasMessageContaining("lost");
    }

    @Test
    void plainTextIsNeverTakenForEncryptedText() {
        var written = written(new ParticipantLeft(ANNE, new Personal(ANNE, CANARY), LocalDate.of(2019, 11, 7)));
        var plain = EventContract.serializer(PersonalCipher.none());
        assertThatThrownBy(() -> plain.deserialize(new SimpleSerializedObject<>(written, String.class, "participant.ParticipantLeft", "1")))
                .rootCause().hasMessageContaining("key ring");
    }

    @Test
    void manyThatWriteAtOnceUseOneKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sealed = threads.invokeAll(IntStream.range(0, 24).<Callable<byte[]>>mapToObj(i -> () -> writing().seal(ANNE, "tekst " + i)).toList());
            for (var i = 0; i < sealed.size(); i++) {
                assertThat(ring.open(ANNE, sealed.get(i).get())).isEqualTo("tekst " + i);
            }
        }
    }

    @Test
    void aNewMasterKeyWrapsAllKeysAnewAndTheOldOneIsNotNeededAnyMore() throws IOException {
        var sealed = Stream.iterate(0, i -> i + 1).limit(1_100).map(i -> ring.seal(Ids.participant("p" + i), "tekst " + i)).toList();
        ring.destroy(BO);
        var old = Files.readString(masterKey()).strip();
        var renewed = Base64.getEncoder().encodeToString(AesGcm.newKey());
        Files.writeString(masterKey(), renewed + "\n" + old + "\n");
        writing();
        Files.writeString(masterKey(), renewed + "\n");
        ring = writing();
        for (var i = 0; i < sealed.size(); i++) {
            assertThat(ring.open(Ids.participant("p" + i), sealed.get(i))).isEqualTo("tekst " + i);
        }
        Files.writeString(masterKey(), old + "\n");
        assertThatThrownBy(this::writing).isInstanceOf(IllegalStateException.class).hasMessageContaining("not at hand");
    }

    @Test
    void aRotationThatWasCutShortGoesOn() throws IOException {
        var sealed = ring.seal(ANNE, CANARY);
        var old = Files.readString(masterKey()).strip();
        var renewed = Base64.getEncoder().encodeToString(AesGcm.newKey());
        Files.writeString(masterKey(), renewed + "\n" + old);
        var other = KeyRing.forReading(database(), () -> MasterKeys.in(masterKey()), clock);
        var ofBo = other.seal(BO, CANARY); // wrapped by the new key already, while that of Anne is not
        ring = writing();
        Files.writeString(masterKey(), renewed);
        ring = writing();
        assertThat(ring.open(ANNE, sealed)).isEqualTo(CANARY);
        assertThat(ring.open(BO, ofBo)).isEqualTo(CANARY);
    }

    @Test
    void noOldVersionOfADestroyedKeyIsLeftInTheFiles() throws Exception {
        ring.seal(ANNE, CANARY);
        ring.seal(BO, CANARY);
        try (var held = database().getConnection(); var statement = held.createStatement()) { // keeps the write-ahead log from going away
            String wrapped;
            try (var row = statement.executeQuery("select wrapped_key from personal_key where subject = '" + ANNE + "'")) {
                row.next();
                wrapped = row.getString(1);
            }
            assertThat(bytesOfAllFiles()).contains(wrapped);
            ring.destroy(ANNE);
            assertThat(bytesOfAllFiles()).doesNotContain(wrapped).contains(ANNE.toString());
            assertThat(folder.resolve("keys.db-wal")).exists().isEmptyFile();
        }
    }

    @Test
    void theMasterKeyIsForItsOwnerOnlyAndMadeOnce() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(masterKey()))).isEqualTo("rw-------");
        var before = Files.readString(masterKey());
        writing();
        assertThat(Files.readString(masterKey())).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("master"))).hasSize(1);
        }
    }

    @Test
    void saysWhatIsWrongWithAMasterKeyWithoutShowingIt() {
        assertThatThrownBy(() -> MasterKeys.of("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> MasterKeys.of("?geheim?")).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> MasterKeys.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    private KeyRing writing() {
        return KeyRing.forWriting(database(), () -> MasterKeys.inOrNew(masterKey()), clock);
    }

    private Path masterKey() {
        return folder.resolve("master.key");
    }

    private SQLiteDataSource database() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        var database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + folder.resolve("keys.db"));
        return database;
    }

    private String bytesOfAllFiles() throws IOException {
        try (var files = Files.list(folder)) {
            var all = new StringBuilder();
            for (var file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    private String written(ParticipantLeft event) {
        return EventContract.serializer(ring).serialize(event, String.class).getData();
    }

    private ParticipantLeft read(String json) {
        return EventContract.serializer(ring).deserialize(new SimpleSerializedObject<>(json, String.class, "participant.ParticipantLeft", "1"));
    }
}
