"""Every address of the application, with the line of the policy that decides about it.

``of(label, verb, rows)`` names the object and verb; ``rows`` are the names of the rows in the
world (``conftest.world``) whose keys fill the address; without them it is a list or a creation.
What the policy does not decide stands in ``OPEN``, ``SIGNED_IN`` or ``SPECIAL`` with its reason.
"""

from dataclasses import dataclass

from accounts.enums import Verb

LIST, READ, CREATE = Verb.LIST, Verb.READ, Verb.CREATE
UPDATE, REMOVE, APPROVE = Verb.UPDATE, Verb.REMOVE, Verb.APPROVE


@dataclass(frozen=True)
class Address:
    """Who may go there: the roles with ``verb`` on ``label``; ``button`` takes POST only."""

    label: str
    verb: Verb
    rows: tuple = ()
    button: bool = False
    everywhere: bool = False  # the row belongs to no unit
    by_grant: bool = False  # trainers and organisers plan theirs inside a cohort or campaign
    besides: tuple = ()  # roles without the verb that may go there: to what they wrote themselves
    beyond: tuple = ()  # roles that hold the verb, but reach other rows of the kind


def of(label, verb, *rows, **traits):
    return Address(label, verb, rows, **traits)


# Anybody, signed in or not: life signs, the way in and out.
OPEN = {
    "live",
    "ready",
    "accounts:accept",
    "accounts:language",
    "contacts:offline",
    "contacts:worker",
    "contacts:manifest",
    "account_login",
    "account_logout",
    "account_inactive",
    "account_signup",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_login_code",
    "account_confirm_email",
    "account_email_verification_sent",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "socialaccount_signup",
    "openid_connect_login",
    "openid_connect_callback",
}

# Whoever is signed in, about nobody but themselves.
SIGNED_IN = {
    "accounts:settings",
    "accounts:choose-unit",
    "people:tasks",
    "account_reauthenticate",
    "account_change_password",
    "account_set_password",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_edit_webauthn",
    "usersessions_list",
    "home",
}

# Allauth's pages that this house does not have: nobody finds them.
CLOSED = {"account_email", "socialaccount_connections"}

# Pages with a rule of their own; each has a test of its own, named here.
SPECIAL = {
    "accounts:mail": "tests/accounts/test_pages.py: the demo's mail, for staff of a demo only",
    "accounts:letter": "tests/accounts/test_pages.py: the demo's mail, for staff of a demo only",
    "people:finish-task": "tests/people/test_pages.py: the owner alone finishes a task",
    "contacts:queue-send": "tests/contacts/test_queue.py: who may log, and only what they sealed",
    "contacts:mend": "tests/contacts/test_queue.py: the author alone",
    "contacts:discard": "tests/contacts/test_queue.py: the author alone",
    "home-of": "tests/homes/test_f1.py: each home for whom it is",
    "cohorts:home": "tests/cohorts/test_grids.py: trainers of a cohort",
    "mentors:home": "tests/homes/test_f1.py: mentors with a current appointment",
    "metrics:figure": "tests/metrics/test_pages.py: readers of figures, each kind of scope",
    "metrics:download": "tests/metrics/test_downloads.py: readers of figures who see rows",
    "metrics:rows-download": "tests/metrics/test_downloads.py: who may take out such rows",
    "metrics:rows": "tests/metrics/test_pages.py: readers of figures who see rows",
    "metrics:reconciliations": "tests/metrics/test_doubts.py: readers of the whole union's figures",
    "metrics:home": "tests/metrics/test_pages.py: everybody; without a role no figure",
    "metrics:board": "tests/metrics/test_refresh.py: readers of figures who see rows",
    "metrics:home-pdf": "tests/metrics/test_prints.py: readers of a unit's figures",
    "metrics:home-download": "tests/metrics/test_downloads.py: readers of figures who see rows",
    "metrics:by-unit-download": "tests/metrics/test_downloads.py: readers of figures who see rows",
    "metrics:overview": "tests/metrics/test_overviews.py: readers of figures, each kind of scope",
    "metrics:employer-panel": "tests/metrics/test_overviews.py: who reaches the whole group",
    "metrics:watched": "tests/metrics/test_attention.py: readers of figures who see rows",
}

POLICY = {
    "accounts:units": of("accounts.unit", LIST),
    "accounts:add-unit": of("accounts.unit", CREATE),
    "accounts:change-unit": of("accounts.unit", UPDATE, "unit"),
    "accounts:users": of("accounts.user", LIST),
    "accounts:user": of("accounts.user", READ, "official"),
    "accounts:invite": of("accounts.invitation", CREATE),
    "accounts:shut-out": of("accounts.user", UPDATE, "official", button=True),
    "accounts:let-in": of("accounts.user", UPDATE, "official", button=True),
    "accounts:grant": of("accounts.grant", CREATE, "official"),
    "accounts:revoke": of("accounts.grant", REMOVE, "grant", button=True),
    "accounts:cancel-invitation": of("accounts.invitation", REMOVE, "invitation", button=True),
    "accounts:trail": of("accounts.auditentry", LIST),
    "people:list": of("people.person", LIST),
    "people:create": of("people.person", CREATE),
    "people:detail": of("people.person", READ, "person"),
    "people:change": of("people.person", UPDATE, "person"),
    "people:start-membership": of("people.membership", UPDATE, "joining"),
    "people:end-membership": of("people.membership", UPDATE, "membership"),
    "people:change-membership": of("people.membership", UPDATE, "membership"),
    "people:log-ins": of("people.person.user", LIST),
    "people:link": of("people.person.user", UPDATE, "person"),
    "people:unlink": of("people.person.user", UPDATE, "person", button=True),
    "people:contact-details": of("people.contactdetail", READ, "person"),
    "people:add-contact-detail": of("people.contactdetail", UPDATE, "person"),
    "people:change-contact-detail": of("people.contactdetail", UPDATE, "contact_detail"),
    "workplaces:list": of("workplaces.workplace", LIST),
    "workplaces:create": of("workplaces.workplace", CREATE),
    "workplaces:detail": of("workplaces.workplace", READ, "workplace"),
    "workplaces:change": of("workplaces.workplace", UPDATE, "workplace"),
    "workplaces:move": of("workplaces.workplace", UPDATE, "workplace"),
    "workplaces:add-headcount": of("workplaces.headcount", CREATE, "workplace"),
    "workplaces:people": of("workplaces.employment", LIST, "workplace"),
    "workplaces:employ": of("workplaces.employment", CREATE, "workplace"),
    "workplaces:appoint": of("workplaces.function", CREATE, "workplace"),
    "workplaces:end-employment": of("workplaces.employment", UPDATE, "employment"),
    "workplaces:end-function": of("workplaces.function", UPDATE, "function"),
    "workplaces:person-panel": of("people.person", READ, "person"),
    "workplaces:position": of("workplaces.workplace", READ, "workplace"),
    "workplaces:add-works-council": of("workplaces.workscouncil", CREATE, "workplace"),
    "workplaces:add-topic": of("workplaces.topic", CREATE, "workplace"),
    "workplaces:add-agreement": of("workplaces.agreement", CREATE, "workplace"),
    "workplaces:report-signal": of("workplaces.signal", CREATE, "workplace"),
    "workplaces:change-works-council": of("workplaces.workscouncil", UPDATE, "works_council"),
    "workplaces:change-topic": of("workplaces.topic", UPDATE, "topic"),
    "workplaces:change-agreement": of("workplaces.agreement", UPDATE, "agreement"),
    "workplaces:change-signal": of("workplaces.signal", UPDATE, "signal"),
    "workplaces:close-signal": of("workplaces.signal", UPDATE, "signal", button=True),
    "workplaces:agreements": of("workplaces.agreement", LIST),
    "workplaces:signals": of("workplaces.signal", LIST),
    "workplaces:employers": of("workplaces.employer", LIST),
    "workplaces:create-employer": of("workplaces.employer", CREATE),
    "workplaces:suggest-employers": of("workplaces.employer", LIST),
    # An employer belongs to no unit: whoever reads employers somewhere reads every one.
    "workplaces:employer": of("workplaces.employer", READ, "employer", everywhere=True),
    "workplaces:change-employer": of("workplaces.employer", UPDATE, "employer"),
    "contacts:list": of("contacts.contact", LIST, besides=("representative",)),
    "contacts:log": of("contacts.contact", CREATE),
    "contacts:detail": of("contacts.contact", READ, "contact"),
    "contacts:change": of("contacts.contact", UPDATE, "contact"),
    "contacts:note": of("contacts.contact.note", READ, "contact"),
    "contacts:queued": of("contacts.contact", CREATE),
    "contacts:queue-state": of("contacts.contact", CREATE),
    "mentors:list": of("mentors.mentor", LIST),
    "mentors:choose-workplace": of("mentors.mentor", CREATE),
    "mentors:appoint": of("mentors.mentor", CREATE, "workplace"),
    "mentors:detail": of("mentors.mentor", READ, "mentor_row"),
    "mentors:end": of("mentors.mentor", UPDATE, "mentor_row"),
    "mentors:register": of("mentors.mentor", UPDATE, "programme"),
    "mentors:workplace-timeline": of("workplaces.workplace", READ, "workplace"),
    "mentors:person-timeline": of("people.person", READ, "person"),
    "metrics:programme": of("metrics.measurement", READ, "programme"),
    "metrics:workplace-panel": of("metrics.measurement", READ, "workplace"),
    "metrics:campaign-panel": of("metrics.measurement", READ, "campaign"),
    "metrics:cohort-panel": of("metrics.measurement", READ, "cohort"),
    "metrics:board-pdf": of("metrics.measurement", READ, "programme"),
    "metrics:result-sheet": of("metrics.measurement", READ, "programme"),
    "metrics:board-download": of("metrics.measurement", Verb.EXPORT, "programme"),
    "metrics:programme-annotations": of("metrics.measurement", READ, "programme"),
    "metrics:programme-annotation-add": of("programmes.goal", UPDATE, "programme"),
    "metrics:programme-annotation-edit": of("programmes.goal", UPDATE, "programme", "annotation"),
    "metrics:programme-annotation-remove": of(
        "programmes.goal", UPDATE, "programme", "annotation", button=True
    ),
    "metrics:unit-annotations": of("metrics.measurement", READ, "unit"),
    "metrics:unit-annotation-add": of("metrics.annotation", CREATE, "unit"),
    "metrics:unit-annotation-edit": of("metrics.annotation", UPDATE, "unit", "unit_annotation"),
    "metrics:unit-annotation-remove": of(
        "metrics.annotation", REMOVE, "unit", "unit_annotation", button=True
    ),
    "metrics:goal-add": of("programmes.goal", UPDATE, "programme"),
    "metrics:goal-edit": of("programmes.goal", UPDATE, "programme", "goal"),
    "programmes:list": of("programmes.programme", LIST),
    "programmes:create": of("programmes.programme", CREATE),
    "programmes:detail": of("programmes.programme", READ, "programme"),
    "programmes:change": of("programmes.programme", UPDATE, "programme"),
    "programmes:add-milestone": of("programmes.milestone", UPDATE, "programme"),
    "programmes:change-milestone": of("programmes.milestone", UPDATE, "milestone"),
    "programmes:add-aim": of("programmes.goal", UPDATE, "programme"),
    "programmes:add-policy-goal": of("programmes.goal", UPDATE, "programme"),
    "programmes:change-goal": of("programmes.goal", UPDATE, "policy_goal"),
    "programmes:remove-goal": of("programmes.goal", REMOVE, "goal", button=True),
    "programmes:set-status": of("programmes.goal", UPDATE, "policy_goal"),
    "events:list": of("events.event", LIST),
    "events:create": of("events.event", CREATE, by_grant=True),
    "events:detail": of("events.event", READ, "event"),
    "events:change": of("events.event", UPDATE, "event"),
    "events:set-state": of("events.event", UPDATE, "event", button=True),
    "events:register": of("events.participation", CREATE, "event"),
    "events:count": of("events.participation", CREATE, "event"),
    "events:fill-places": of("events.participation", UPDATE, "event", button=True),
    "events:mark-the-rest": of("events.participation", UPDATE, "event", button=True),
    "events:mark": of("events.participation", UPDATE, "participation", button=True),
    "events:cancel": of("events.participation", UPDATE, "participation", button=True),
    "events:move-up": of("events.participation", UPDATE, "participation", button=True),
    "cohorts:list": of("cohorts.cohort", LIST),
    "cohorts:create": of("cohorts.cohort", CREATE),
    "cohorts:detail": of("cohorts.cohort", READ, "cohort"),
    "cohorts:change": of("cohorts.cohort", UPDATE, "cohort"),
    "cohorts:choose-workplace": of("cohorts.enrolment", CREATE, "cohort"),
    "cohorts:enrol": of("cohorts.enrolment", CREATE, "cohort", "workplace"),
    "cohorts:plan-session": of("cohorts.session", CREATE, "cohort"),
    "cohorts:add-trainer": of("cohorts.cohort", CREATE, "cohort"),
    "cohorts:end-trainer": of("cohorts.cohort", CREATE, "trainer_row"),
    "cohorts:mark": of(
        "events.participation", UPDATE, "session", "enrolment", button=True, beyond=("organiser",)
    ),
    "cohorts:enrolment": of("cohorts.enrolment", READ, "enrolment"),
    "cohorts:campaign": of("cohorts.enrolment", UPDATE, "enrolment"),
    "cohorts:withdraw": of("cohorts.enrolment", UPDATE, "enrolment", button=True),
    "cohorts:take-back": of("cohorts.enrolment", UPDATE, "enrolment", button=True),
    "cohorts:confirm": of("cohorts.enrolment", APPROVE, "enrolment"),
    "cohorts:revoke": of("cohorts.enrolment", UPDATE, "enrolment", button=True),
    "cohorts:curricula": of("cohorts.curriculum", LIST),
    "cohorts:create-curriculum": of("cohorts.curriculum", CREATE),
    "cohorts:curriculum": of("cohorts.curriculum", READ, "curriculum"),
    "cohorts:draft-version": of("cohorts.curriculum", UPDATE, "curriculum", button=True),
    "cohorts:publish-version": of("cohorts.curriculum", UPDATE, "version", button=True),
    "cohorts:add-module": of("cohorts.curriculum", UPDATE, "version"),
    "cohorts:change-module": of("cohorts.curriculum", UPDATE, "module"),
    "cohorts:remove-module": of("cohorts.curriculum", REMOVE, "module", button=True),
    "campaigns:list": of("campaigns.campaign", LIST),
    "campaigns:create": of("campaigns.campaign", CREATE),
    "campaigns:detail": of("campaigns.campaign", READ, "campaign"),
    "campaigns:change": of("campaigns.campaign", UPDATE, "campaign"),
    "campaigns:rule": of("campaigns.campaign", UPDATE, "campaign"),
    # Its lead may not say who leads: leading is what gives access.
    "campaigns:lead": of("campaigns.campaign", CREATE, "campaign"),
    "campaigns:advance": of("campaigns.campaign", UPDATE, "campaign", button=True),
    "campaigns:add-team": of("campaigns.team", CREATE, "campaign"),
    "campaigns:team": of("campaigns.team", READ, "team"),
    "campaigns:change-team": of("campaigns.team", UPDATE, "team"),
    "campaigns:add-member": of("campaigns.team", UPDATE, "team"),
    "campaigns:end-member": of("campaigns.team", UPDATE, "member"),
    "campaigns:plan-action": of("campaigns.action", CREATE, "campaign"),
    "campaigns:change-action": of("campaigns.action", UPDATE, "action"),
    "campaigns:turnout": of("campaigns.action", UPDATE, "action"),
    "campaigns:add-media-item": of("campaigns.mediaitem", CREATE, "campaign"),
    "campaigns:change-media-item": of("campaigns.mediaitem", UPDATE, "media_item"),
    "campaigns:workplace-panel": of("workplaces.workplace", READ, "workplace"),
}
