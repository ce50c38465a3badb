package dk.loopbog.query.data;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DataRegisterApi {

    private final Programmes programmes;
    private final DataRegisters registers;

    DataRegisterApi(Programmes programmes, DataRegisters registers) {
        this.programmes = programmes;
        this.registers = registers;
    }

    /** Every kind of data with its count and pages, computed and as published. */
    @GetMapping("/api/data-register")
    @Reads(Right.CENTRE)
    DataRegister register(@RequestParam(required = false) @Nullable String programme, Viewer viewer) {
        return registers.of(programmes.asked(programme, viewer));
    }
}
