"""The data class of every stored field of the cohorts (see ``data_classes``)."""

from core.data_classes import classify


def classify_cohorts():
    _cohorts()
    _courses()
    _participants()
    _qualified()


def _cohorts():
    classify("cohorts.curriculum", internal="id created_at", public="name sort_key unit")
    classify(
        "cohorts.curriculumversion",
        internal="id created_at",
        public="curriculum number published_on",
    )
    classify(
        "cohorts.module",
        internal="id created_at",
        public="version position title field field_name form",
    )
    classify(
        "cohorts.cohort",
        internal="id created_at programme version name sort_key unit starts_on ends_on capacity "
        "group takes_applications",
    )
    classify(
        "cohorts.trainer", internal="id created_at cohort starts_on ends_on", personal="person"
    )
    classify(
        "cohorts.cohortfeed",
        internal="id created_at cohort is_telling closed_at",
        personal="user",
        secret="token_digest",
    )
    classify(
        "cohorts.enrolment",
        internal="id created_at cohort",
        personal="confirmed_by",
        special="person workplace campaign state completed_on",
    )


def _courses():
    classify(
        "cohorts.course",
        internal="id created_at",
        public="curriculum unit mode topics about starts_on ends_on",
    )
    classify(
        "cohorts.need",
        internal="id created_at workplace topic starts_on ends_on",
        personal="noted_by",
    )
    classify(
        "cohorts.courseproposal",
        internal="id created_at course workplace proposed_on state decided_on carried_out_on",
        personal="proposed_by decided_by carried_out_by",
    )


def _participants():
    classify(
        "cohorts.application",
        internal="id created_at cohort queued_at",
        special="person workplace applied_on state",
    )
    classify(
        "cohorts.decision",
        internal="id created_at",
        personal="decided_by",
        special="application verdict decided_at why is_automatic",
    )
    classify("cohorts.placenotice", internal="id created_at sent_at", special="enrolment")
    classify(
        "cohorts.signoff",
        internal="id created_at",
        personal="signed_by",
        special="enrolment module signed_on action",
    )
    classify(
        "cohorts.reflection",
        internal="id created_at",
        special="enrolment dimension on shared_with",
        highly_sensitive="text",
    )
    classify(
        "cohorts.sessionnote",
        internal="id created_at session",
        personal="written_by",
        highly_sensitive="text",
    )
    classify("cohorts.session", internal="id created_at cohort event kind module")


def _qualified():
    classify(
        "cohorts.coachqualification",
        internal="id created_at starts_on ends_on",
        personal="person acquired recorded_by",
    )
    classify(
        "cohorts.certificate",
        internal="id created_at number",
        personal="issued_by",
        special="enrolment issued_at revoked_at",
    )
