package dk.loopbog.query.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent, with one decimal, half up. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {
    }

    /** 0.0 of nothing. */
    public static BigDecimal of(long part, long whole) {
        return whole == 0 ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
