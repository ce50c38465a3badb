package dk.loopbog.query.group;

/**
 * What a reader may change in a group, as the command side's rights have it; a page offers no more than that.
 *
 * @param writes        the project, goals and actions
 * @param keepsMeetings the meetings
 * @param keepsMembers  who is a member
 * @param submits       minutes, logbook entries and scores of their own
 */
public record GroupRights(boolean writes, boolean keepsMeetings, boolean keepsMembers, boolean submits) {
}
