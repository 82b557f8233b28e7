"""The data class of every stored field (GDPR Art. 4 and 9; REQUIREMENTS F4).

Keys and the moment of creation are internal everywhere; history tables take the class of the
field they copy. A test fails on a field that is missing here.
"""

from core.data_classes import classify
from organizing.data_of_campaigns import classify_campaigns
from organizing.data_of_cohorts import classify_cohorts


def classify_everything():
    _accounts()
    _workbench()
    _people()
    _workplaces()
    _programmes()
    _partners()
    _events()
    _series_and_venues()
    _links_and_notices()
    classify_campaigns()
    classify_cohorts()
    _contacts_and_mentors()
    _metrics()


def _accounts():
    classify(
        "accounts.user",
        internal="id created_at is_active is_staff is_superuser last_login language current_unit "
        "wants_reminders "
        "groups user_permissions",
        personal="email display_name",
        secret="password",
    )
    classify(
        "accounts.unit", public="name kind parent path sort_key approach", internal="id created_at"
    )
    classify(
        "accounts.grant",
        internal="id created_at unit role starts_on ends_on",
        personal="user granted_by",
    )
    classify(
        "accounts.invitation",
        internal="id created_at role unit expires_at accepted_at",
        personal="email invited_by",
        secret="token_digest",
    )
    classify(
        "accounts.auditentry",
        internal="id at verb subject_label subject_id request_id detail",
        personal="actor_id",
    )


def _workbench():
    classify(
        "workbench.importplan",
        internal="id created_at target file_name file_digest options header run_at",
        personal="created_by",
    )
    classify(
        "workbench.importrow",
        internal="id plan number outcome",
        special="reason values found cells",  # a list of people may be imported
    )


def _people():
    classify(
        "people.person",
        internal="id created_at unit",
        personal="user language",
        special="given_name family_name sort_key",
    )
    classify(
        "people.contactdetail",
        internal="id created_at kind",
        special="person value blind_index",
    )
    classify(
        "people.membership",
        internal="id created_at",
        special="person kind channel follows expected_graduation_on starts_on ends_on",
    )
    classify(
        "people.merge",
        internal="id created_at undone_at forgotten_at",
        personal="merged_by undone_by",
        special="kept gone_id content",
    )
    classify(
        "people.mergedrow",
        internal="id created_at merge number kind label row_id field",
        special="was now content",
    )
    classify(
        "people.task",
        internal="id created_at due_on done_on subject_label subject_id",
        personal="owner created_by",
        special="title",
    )


def _workplaces():
    classify("workplaces.employer", internal="id created_at", public="name sort_key parent")
    classify(
        "workplaces.workplace",
        internal="id created_at unit group_founded_on",
        public="employer name sort_key sector place",
    )
    classify("workplaces.unitassignment", internal="id created_at workplace unit starts_on ends_on")
    classify(
        "workplaces.headcount", internal="id created_at workplace area segment count on source"
    )
    classify(
        "workplaces.employment",
        internal="id created_at",
        special="person workplace area segment starts_on ends_on",
    )
    classify(
        "workplaces.function",
        internal="id created_at",
        special="person workplace kind starts_on ends_on",
    )
    classify(
        "workplaces.area",
        internal="id created_at workplace parent kind name sort_key path left top width height",
    )
    classify("workplaces.sketch", internal="id created_at workplace png width height")
    _position_of_workplaces()
    _stand_of_colleagues()
    _following_up()


def _position_of_workplaces():
    classify(
        "workplaces.workscouncil",
        internal="id created_at workplace seats union_seats starts_on ends_on",
    )
    classify("workplaces.topic", internal="id created_at workplace title horizon starts_on ends_on")
    classify(
        "workplaces.agreement", internal="id created_at workplace title clauses starts_on ends_on"
    )
    classify(
        "workplaces.signal",
        internal="id created_at workplace kind on source text closed_on",
        personal="reported_by",
    )
    classify(
        "workplaces.snapshot",
        internal="id created_at workplace number on",
        personal="taken_by",
        special="themes picture",  # small numbers of members may name somebody
    )

    classify(
        "workplaces.trajectory",
        internal="id created_at workplace title conditions note started_on reason ended_on",
        personal="started_by",
    )


def _stand_of_colleagues():
    classify("workplaces.scale", internal="id created_at name number unit wording published_on")
    classify(
        "workplaces.assessment",
        internal="id created_at workplace scale on",
        personal="rated_by logged_by",
        highly_sensitive="person level basis corrects",
    )
    classify(
        "workplaces.tie",
        internal="id created_at workplace",
        highly_sensitive="leader follower starts_on ends_on",
    )


def _following_up():
    classify(
        "workplaces.responsibility",
        internal="id created_at workplace kind starts_on ends_on",
        personal="person",
    )
    classify(
        "workplaces.absence",
        internal="id created_at",
        personal="person substitute starts_on ends_on",
    )
    classify("workplaces.cadence", internal="id created_at unit days")


def _partners():
    classify("programmes.partner", internal="id created_at", public="name sort_key kind")
    classify(
        "programmes.partnership",
        internal="id created_at",
        public="programme partner role starts_on ends_on",
    )


def _programmes():
    classify(
        "programmes.programme",
        internal="id created_at",
        public="name sort_key unit approach starts_on ends_on state summary",
    )
    classify(
        "programmes.goal",
        internal="id created_at",
        public="programme aim kind title position metric comparator value due_on status",
    )
    classify(
        "programmes.milestone",
        internal="id created_at",
        public="programme on precision text reached_on evidence_url",
    )
    classify("programmes.funding", internal="id created_at programme source starts_on ends_on")


def _events():
    classify(
        "events.event",
        internal="id created_at title kind unit programme workplace starts_on ends_on starts_time "
        "ends_time mode mode_reason place region digital_link capacity state series edition "
        "venue topics",
    )
    classify(
        "events.agendaitem",
        internal="id created_at event kind title day starts_time",
        personal="speaker",
    )
    classify("events.discussiontable", internal="id created_at event question", personal="host")
    classify(
        "events.calendarfeed",
        internal="id created_at is_telling closed_at",
        personal="user",
        secret="token_digest",
    )
    classify(
        "events.eventfile",
        internal="id created_at event agenda_item kind title visibility media_type size "
        "removed_at removal_reason",
        personal="uploaded_by removed_by",
    )
    # A photo shows who came.
    classify("events.filecontent", internal="id created_at file", special="content small")
    classify(
        "events.evaluation",
        internal="id created_at event mode verdict note",
        personal="said_by",
    )
    classify("events.harvest", internal="id created_at table text")
    classify(
        "events.participation",
        internal="id created_at event unnamed_count queued_at",
        special="person attendee_kind state mode_attended",
    )


def _series_and_venues():
    classify("events.series", internal="id created_at name sort_key unit")
    classify(
        "events.venue",
        internal="id created_at",
        public="name sort_key town unit is_digital capacity",
    )


def _links_and_notices():
    classify(
        "events.registrationlink",
        internal="id created_at",
        personal="made_by",
        special="participation",
    )
    classify(
        "events.notice", internal="id created_at kind about_on sent_at", special="participation"
    )


def _contacts_and_mentors():
    classify(
        "contacts.contact",
        internal="id created_at workplace campaign kind on people_reached topics outcome",
        personal="made_by logged_by",
        special="person case",
        highly_sensitive="note anger hope plan ask answer own_step",
    )
    classify(
        "contacts.advicecase",
        internal="id created_at workplace opened_on closed_on confidentiality is_news",
        personal="led_by handed_over_by",
        special="person topic consent_on withdrawn_on",
        highly_sensitive="content own_step",
    )
    classify(
        "contacts.queuedentry",
        internal="id created_at state contact",
        personal="author",
        highly_sensitive="content",
    )
    classify("mentors.register", internal="id created_at programme is_complete note")
    classify(
        "mentors.mentor",
        internal="id created_at programme",
        special="person workplace starts_on ends_on",
    )
    classify(
        "mentors.workplaceproject",
        internal="id created_at workplace programme name sort_key about topics starts_on ends_on",
    )
    classify("mentors.projectmentor", internal="id created_at project", special="mentor")
    _development()


def _development():
    classify(
        "mentors.coachassignment",
        internal="id created_at",
        special="person coach starts_on ends_on",
    )
    classify(
        "mentors.coaching",
        internal="id created_at form on note_kind",
        personal="coach logged_by",
        highly_sensitive="note",
    )
    classify(
        "mentors.behaviourprofile",
        internal="id created_at view on is_shared",
        personal="written_by",
        special="person",
        highly_sensitive="content",
    )
    classify("mentors.coachingattendance", internal="id created_at coaching", special="person")
    classify(
        "mentors.developmentstep",
        internal="id created_at place",
        personal="planned_by",
        special="person rung title due_on state closed_on",
    )


def _metrics():
    classify(
        "metrics.measurement",
        internal="id definition version scope_kind scope_id grain period_start value qualifier "
        "numerator denominator sample_size computed_at",
    )
    classify(
        "metrics.dirtyscope",
        internal="id family scope_kind scope_id starts_on ends_on is_wide marked_at",
    )
    classify("metrics.annotation", internal="id created_at programme unit on text")
    classify("metrics.groupplace", internal="employer unit")
    classify("metrics.placement", internal="id workplace unit first last")
    classify("metrics.knownheadcount", internal="id workplace count first last")
    classify("metrics.overduegroup", internal="id workplace first last")
    classify("metrics.standingrating", internal="id workplace first last", highly_sensitive="rated")
    classify(
        "metrics.definitionstate",
        internal="id definition version upcoming done total failed_at",
    )
    classify(
        "metrics.reconciliationrun",
        internal="id started_at finished_at compared mismatched oldest_dirty_at",
    )
    classify(
        "metrics.foundmismatch",
        internal="id run definition scope_kind scope_id grain period_start stored expected",
    )
