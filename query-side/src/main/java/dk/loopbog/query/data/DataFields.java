package dk.loopbog.query.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields that all forms for data have. */
final class DataFields {

    private DataFields() {
    }

    /** As it stands before it is corrected. */
    record Item(LocalDate on, @Nullable Personal title, int count, @Nullable Integer pages, @Nullable Attachment file) {
    }

    /** Says everything anew, but for the file. */
    static FormSheet correcting(FormSheet.Way from, String back, UUID id, Item item, Wording say) {
        return new FormSheet(say.text("data.correct.title"), from, say.text("data.correct.lead"), List.of(), "data/correct-data-item", back,
                List.of(new Hidden("dataItemId", id.toString())),
                List.of(Field.day("day", say.text("register.form.on"), item.on()), title(Personal.textOf(item.title()), say), count(item.count(), say), pages(item.pages(), say), file(item.file(), say)),
                say.text("data.correct.button"));
    }

    static Field title(@Nullable String value, Wording say) {
        return Field.line("title", say.text("register.form.title"), value).with(say.text("form.citizens"));
    }

    static Field count(int value, Wording say) {
        return Field.number("count", say.text("register.count"), value).with(say.text("data.count.hint"));
    }

    static Field pages(@Nullable Integer value, Wording say) {
        return Field.number("pages", say.text("register.form.pages"), value == null || value == 0 ? null : value).with(say.text("data.pages.hint"));
    }

    static Field file(@Nullable Attachment kept, Wording say) {
        var name = kept == null ? null : kept.fileName().text();
        return Field.file("attachment", say.text("minutes.write.file"))
                .with(name == null ? say.text("file.hint") : say.text("file.hint") + " " + say.text("file.stays") + " " + name);
    }
}
