package dk.loopbog.query.keeping;

import dk.loopbog.query.page.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the receipts of erasures. */
@Component
class KeptReceipts {

    private static final String COLUMNS = "SELECT number, account, reason, completed_at, done FROM erasure_receipt";
    private static final String EVENT = "event:";

    /**
     * @param account whether it was of an account of somebody who took part in nothing
     * @param reason  key of its text
     * @param done    one line for each kind, as the command side wrote it
     */
    record Receipt(String number, boolean account, String reason, Instant completedAt, List<String> done) {

        /** What was done, in words. */
        List<String> said(Wording say) {
            var lines = new ArrayList<String>();
            for (var line : done) {
                var what = line.substring(0, line.lastIndexOf(' '));
                var number = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
                lines.add(what.startsWith(EVENT) ? say.text("receipt.texts", say.text("insight.kind." + what.substring(EVENT.length(), what.indexOf('.'))), number,
                        what.substring(EVENT.length())) : say.text("receipt.done." + what, number));
            }
            return lines;
        }
    }

    private final JdbcTemplate access;

    KeptReceipts(@Qualifier("access") DataSource access) {
        this.access = new JdbcTemplate(access);
    }

    /** Newest first. */
    List<Receipt> latest(int atMost) {
        return receipts(COLUMNS + " ORDER BY completed_at DESC, number LIMIT ?", atMost);
    }

    Optional<Receipt> find(String number) {
        return receipts(COLUMNS + " WHERE number = ?", number).stream().findFirst();
    }

    private List<Receipt> receipts(String select, Object argument) {
        return access.query(select, (row, n) -> new Receipt(row.getString(1), row.getBoolean(2), row.getString(3).toLowerCase(Locale.ROOT).replace('_', '-'),
                Instant.ofEpochMilli(row.getLong(4)), row.getString(5).lines().toList()), argument);
    }
}
