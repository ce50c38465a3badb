package dk.loopbog.command.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, as it is answered: {@code rows = accepted + unchanged + rejectedRows}.
 *
 * @param rows         data rows of all files
 * @param accepted     rows that are written, or would be if there were no rejected ones
 * @param unchanged    rows that tell nothing new
 * @param rejectedRows rows with at least one entry in {@code rejected}
 * @param written      whether anything was to be written; false in a dry run and where a rejected row stood against it
 * @param token        position of the log's last event: reading {@code ?after=} it waits for what was imported
 */
public record ImportReport(int rows, int accepted, int unchanged, int rejectedRows, boolean written, long token, List<Remark> warnings,
                           List<Remark> rejected) {

    /**
     * @param row     the header is row 1
     * @param column  null where it is no single one
     * @param message in the caller's language
     */
    public record Remark(String file, int row, @Nullable String column, String code, String message,
                         @JsonProperty("message_da") String messageDa, @JsonProperty("message_en") String messageEn) {
    }
}
