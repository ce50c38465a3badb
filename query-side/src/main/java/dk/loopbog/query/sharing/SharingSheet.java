package dk.loopbog.query.sharing;

import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Way;
import java.util.List;
import java.util.UUID;

/**
 * Who can see what of a group.
 *
 * @param opens  whether the reader may decide with whom it is shared
 * @param closes whether the reader may stop the sharing
 */
record SharingSheet(Way group, UUID groupId, String jobcentre, List<Part> parts, boolean opens, boolean closes) {

    /**
     * @param key       of its texts
     * @param name      as commands name it
     * @param with      with whom it is shared, in words; empty where it is closed
     * @param programme whether with everybody
     */
    record Part(String key, String name, List<String> with, boolean programme, List<Choice> jobcentres, List<Choice> groups) {
    }
}
