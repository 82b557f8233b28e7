"""Writing curricula, cohorts, enrolments and sessions."""

from cohorts.actions.applications import apply, apply_oneself, decide, put_first
from cohorts.actions.clones import clone_cohort, clone_programme
from cohorts.actions.cohorts import (
    add_trainer,
    create_cohort,
    end_trainer,
    update_cohort,
)
from cohorts.actions.courses import (
    carry_out_proposal,
    change_course,
    decide_proposal,
    end_need,
    note_needs,
    offer_course,
    propose_course,
)
from cohorts.actions.curricula import (
    add_module,
    change_module,
    create_curriculum,
    draft_version,
    publish,
    remove_module,
)
from cohorts.actions.enrolments import (
    confirm_completion,
    enrol,
    give_back,
    revoke_completion,
    set_campaign,
    take_back,
    withdraw,
)
from cohorts.actions.feeds import close_cohort_feed, open_cohort_feed
from cohorts.actions.notices import tell_who_moved_up
from cohorts.actions.progress import revoke_sign_off, sign_off
from cohorts.actions.qualifications import change_qualification, record_qualification
from cohorts.actions.reflections import (
    change_reflection,
    reflect,
    remove_reflection,
    share_reflection,
)
from cohorts.actions.sessions import keep_note, plan_session, plan_sessions

__all__ = [
    "add_module",
    "add_trainer",
    "apply",
    "apply_oneself",
    "carry_out_proposal",
    "change_course",
    "change_module",
    "change_qualification",
    "change_reflection",
    "clone_cohort",
    "clone_programme",
    "close_cohort_feed",
    "confirm_completion",
    "create_cohort",
    "create_curriculum",
    "decide",
    "decide_proposal",
    "draft_version",
    "end_need",
    "end_trainer",
    "enrol",
    "give_back",
    "keep_note",
    "note_needs",
    "offer_course",
    "open_cohort_feed",
    "plan_session",
    "plan_sessions",
    "propose_course",
    "publish",
    "put_first",
    "record_qualification",
    "reflect",
    "remove_module",
    "remove_reflection",
    "revoke_completion",
    "revoke_sign_off",
    "set_campaign",
    "share_reflection",
    "sign_off",
    "take_back",
    "tell_who_moved_up",
    "update_cohort",
    "withdraw",
]
