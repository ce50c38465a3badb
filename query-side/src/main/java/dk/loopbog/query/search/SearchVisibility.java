package dk.loopbog.query.search;

import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.sharing.Shared;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.view.ReadModels;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Who finds what. Every text is given its audience when it is indexed, and every search is narrowed to the audiences of the
 * reader before anything is compared, so that what may not be read is neither found nor counted. What a group shares is asked for with each search, so that it is found, and
 * found no more, from the moment on in which the group says so. The rules are those of
 * {@link SubmissionVisibility} and {@link JobcentreVisibility}, said as a filter.
 */
public final class SearchVisibility {

    /** For whom a text is, beside the facts that the filter compares: its programme, jobcentres, group and author. */
    enum Audience {

        /** Notes among researchers. */
        RESEARCHERS,

        /** The centre's own people. */
        CENTRE,

        /** The centre's people and everybody at its jobcentres. */
        JOBCENTRE,

        /** The centre's people and every jobcentre of the programme. */
        PROGRAMME,

        /** Its author and researchers. */
        LOGBOOK,

        /** And whoever is or was a member of the group, but no leader. */
        SHARED_LOGBOOK
    }

    static final String KIND = "kind";
    static final String AUDIENCE = "audience";
    static final String PROGRAMME = "programme";
    static final String JOBCENTRE = "jobcentre";
    static final String GROUP = "group";
    static final String AUTHOR = "author";

    private final ReadModels models;
    private final OwnGroups groups;
    private final Shared shared;

    SearchVisibility(ReadModels models, OwnGroups groups) {
        this.models = models;
        this.groups = groups;
        this.shared = new Shared(models, groups);
    }

    /** The audience of a submission's text, and of all feedback on it. */
    static Audience of(SubmissionDocument submission, boolean atJobcentre) {
        if (submission.kind() == SubmissionRef.Kind.LOGBOOK) {
            return submission.shared() ? Audience.SHARED_LOGBOOK : Audience.LOGBOOK;
        }
        return atJobcentre && !SubmissionVisibility.isGatheredByTheCentre(submission) ? Audience.JOBCENTRE : Audience.CENTRE;
    }

    /** Only those jobcentres may be offered as a choice that the reader may see. */
    static boolean choosesJobcentres(Viewer viewer) {
        return JobcentreVisibility.seesAll(viewer);
    }

    /** Kinds of which the reader may find a text at all. */
    static Set<TextKind> kinds(Viewer viewer) {
        var kinds = EnumSet.allOf(TextKind.class);
        if (!SubmissionVisibility.readsResearcherNotes(viewer)) {
            kinds.remove(TextKind.NOTE);
        }
        if (!viewer.is(Role.RESEARCHER) && viewer.participant() == null) {
            kinds.remove(TextKind.LOGBOOK);
        }
        return kinds;
    }

    /** Researchers work with what groups hand in on their own page; what the centre gathered outside the groups is no submission. */
    static boolean readsAtTheDesk(TextKind kind, Viewer viewer) {
        return viewer.is(Role.RESEARCHER) && switch (kind) {
            case PROJECT, MINUTES, LOGBOOK, REFLECTION, DATA -> true;
            case GOAL, ACTION, FEEDBACK, NOTE, FINDING, REPLY, IDEA -> false;
        };
    }

    Query of(Viewer viewer) {
        var any = new BooleanQuery.Builder();
        if (JobcentreVisibility.seesAll(viewer)) {
            any.add(audience(Audience.CENTRE, Audience.JOBCENTRE, Audience.PROGRAMME), Occur.SHOULD);
        }
        if (viewer.is(Role.RESEARCHER)) {
            any.add(audience(Audience.RESEARCHERS, Audience.LOGBOOK, Audience.SHARED_LOGBOOK), Occur.SHOULD);
        }
        if (viewer.jobcentre() != null) {
            var own = Ids.jobcentre(viewer.jobcentre());
            any.add(both(audience(Audience.JOBCENTRE), is(JOBCENTRE, own)), Occur.SHOULD);
            models.of(new JobcentresView()).find(own).ifPresent(jobcentre ->
                    any.add(both(audience(Audience.PROGRAMME), is(PROGRAMME, jobcentre.programmeId())), Occur.SHOULD));
        }
        for (var part : SharedPart.values()) {
            any.add(both(both(audience(Audience.JOBCENTRE), isOneOf(GROUP, shared.groups(part, viewer))),
                    new TermQuery(new Term(KIND, (part == SharedPart.PROJECT ? TextKind.PROJECT : TextKind.MINUTES).key()))), Occur.SHOULD);
        }
        if (viewer.participant() != null) {
            any.add(both(audience(Audience.LOGBOOK, Audience.SHARED_LOGBOOK), is(AUTHOR, viewer.participant())), Occur.SHOULD);
            if (!viewer.is(Role.LEADER)) {
                any.add(both(audience(Audience.SHARED_LOGBOOK), isOneOf(GROUP, groups.of(viewer).stream().map(GroupDocument::id).toList())), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }

    private static Query audience(Audience... any) {
        return new TermInSetQuery(AUDIENCE, List.of(any).stream().map(audience -> new BytesRef(audience.name())).toList());
    }

    private static Query is(String field, UUID id) {
        return new TermQuery(new Term(field, id.toString()));
    }

    private static Query isOneOf(String field, Collection<UUID> ids) {
        return new TermInSetQuery(field, ids.stream().map(id -> new BytesRef(id.toString())).toList());
    }
}
