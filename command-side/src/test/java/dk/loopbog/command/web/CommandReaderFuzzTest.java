package dk.loopbog.command.web;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.loopbog.command.Command;
import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.EveryText;
import dk.loopbog.command.RuleViolated;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

/** Whatever a request says: it is a command, or refused. */
class CommandReaderFuzzTest {

    private static final List<Class<?>> COMMANDS = CommandCatalogue.FAMILIES.stream().flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .sorted(Comparator.comparing(Class::getName)).toList();
    private final CommandReader reader = new CommandReader();

    @FuzzTest
    void json(FuzzedDataProvider data) {
        var type = data.pickValue(COMMANDS);
        read(() -> reader.fromJson(data.consumeRemainingAsBytes(), type));
    }

    /** Every component has a value of the fuzzer's. */
    @FuzzTest
    void jsonOfTheRightShape(FuzzedDataProvider data) {
        var type = data.pickValue(COMMANDS);
        var json = new StringBuilder("{");
        for (var component : type.getRecordComponents()) {
            json.append(json.length() == 1 ? "" : ",").append('"').append(component.getName()).append("\":").append(data.consumeString(40));
        }
        read(() -> reader.fromJson(json.append('}').toString().getBytes(StandardCharsets.UTF_8), type));
    }

    @FuzzTest
    void form(FuzzedDataProvider data) {
        var type = data.pickValue(COMMANDS);
        var form = new HashMap<String, String[]>();
        for (var component : type.getRecordComponents()) {
            if (data.consumeBoolean()) {
                form.put(component.getName(), new String[] {data.consumeString(60), data.consumeString(20)});
            }
        }
        read(() -> reader.fromForm(form, type));
    }

    @FuzzTest
    void parts(FuzzedDataProvider data) throws IOException, ServletException {
        var request = new MockHttpServletRequest("POST", "/commands/minutes/submit-minutes");
        request.setContentType(data.consumeBoolean() ? MediaType.MULTIPART_FORM_DATA_VALUE : data.consumeString(60));
        for (var i = data.consumeInt(0, 4); i > 0; i--) {
            request.addPart(new MockPart("f" + data.consumeAsciiString(10), data.consumeBoolean() ? data.consumeString(80) : null, data.consumeBytes(100)));
        }
        UploadedFile.fields(request);
        UploadedFile.of(request);
    }

    private static void read(Supplier<Command> reading) {
        try {
            EveryText.holdsNoCprNumber(reading.get());
        } catch (RuleViolated e) {
            // refused with a code
        }
    }
}
