"""Every address of the application, with who is let in there and who is not.

What the policy decides stands in ``POLICY``: ``of(label, verb, *rows)`` names the object and the
verb; ``rows`` are the names of the rows in the world (``conftest.world``) whose keys fill the
address, a word that fills it itself begins with "="; without them it is a list or a creation.
Pages with a rule of their own stand in ``SPECIAL`` with those it lets in, the others in ``OPEN``,
``SIGNED_IN`` or ``CLOSED`` with what they answer.
"""

from dataclasses import dataclass

from accounts import policy
from accounts.enums import RELATION_ROLES, Verb
from metrics.attention import WATCHED

LIST, READ, CREATE = Verb.LIST, Verb.READ, Verb.CREATE
UPDATE, REMOVE, APPROVE = Verb.UPDATE, Verb.REMOVE, Verb.APPROVE
READING = {LIST, READ, Verb.EXPORT}

STRANGER = "stranger"  # nobody signed in
ROLES = ("official", "programme_admin", "leadership", "user_admin", "data_protection")
ROLES += ("mentor", "trainer", "organiser", "representative", "adviser", "coach")
# An official of the other district, and two users of the rescue pages who hold no role.
CAST = (*ROLES, "outsider", "staff", "superuser")

# What an address answers; a redirect is named by the path it leads to.
IN, FORBIDDEN, MISSING, NO_SUCH_METHOD = "in", "forbidden", "missing", "no such method"
OUT = {FORBIDDEN, MISSING}
LOG_IN, CONFIRM, HOME = "/accounts/login/", "/accounts/reauthenticate/", "/"
RESCUE, RESCUE_LOG_IN = "/rescue/", "/rescue/login/"


@dataclass(frozen=True)
class Address:
    """Who may go there: the roles with ``verb`` on ``label``; ``button`` takes POST only."""

    label: str
    verb: Verb
    rows: tuple = ()
    button: bool = False
    get_only: bool = False  # answers what somebody needs who has the verb
    everywhere: bool = False  # the row belongs to no unit
    in_sight: bool = False  # seen by whom it does not let in
    by_grant: bool = False  # trainers and organisers plan theirs inside a cohort or campaign
    besides: tuple = ()  # roles without the verb that may go there: to what they wrote themselves
    beyond: tuple = ()  # roles that hold the verb, but reach other rows of the kind

    @property
    def changes(self):
        """Whether the page is there to write, so that it takes POST from whom it lets in."""
        return self.verb not in READING and not self.get_only

    def lets_in(self, actor):
        """What the policy says of ``actor``; the outsider is an official who reaches no row."""
        roles = policy.roles_with(self.label, self.verb)
        if actor == "outsider":
            return "official" in roles and (self.everywhere or not self.rows)
        if self.by_grant and actor in RELATION_ROLES:
            return False
        return actor in roles | set(self.besides) and actor not in self.beyond

    def fits(self, answer, actor, method):
        """Whether this is the answer that ``actor`` has to get."""
        if actor == STRANGER:
            return answer == LOG_IN
        if self.button and method == "get":
            return answer == NO_SUCH_METHOD
        if not self.changes and method == "post" and answer == NO_SUCH_METHOD:
            return True
        if not self.lets_in(actor):
            hidden = actor == "outsider" and self.rows and not self.in_sight
            return answer in ({MISSING} if hidden else OUT)
        return answer == IN or (method == "post" and is_taken(answer))


@dataclass(frozen=True)
class Special:
    """A page with a rule of its own: ``to`` names whom it lets in."""

    rows: tuple
    to: frozenset
    button: bool = False
    in_sight = False

    @property
    def changes(self):
        return self.button

    def lets_in(self, actor):
        return actor in self.to

    fits = Address.fits


@dataclass(frozen=True)
class Fixed:
    """A page that answers everybody signed in alike, and a stranger as ``stranger_…`` says."""

    rows: tuple = ()
    get: str = IN
    post: str = IN
    stranger_get: str = LOG_IN
    stranger_post: str = LOG_IN

    def fits(self, answer, actor, method):
        return answer == getattr(self, f"stranger_{method}" if actor == STRANGER else method)


def of(label, verb, *rows, **traits):
    return Address(label, verb, rows, **traits)


def only(to, *rows, **traits):
    return Special(rows, frozenset(to), **traits)


def own(*rows, get=IN, post=IN):
    """A page about the reader alone."""
    return Fixed(rows, get, post)


def own_words(*rows, **traits):
    """What a participant wrote: nobody else changes it, whatever their role."""
    return of("cohorts.reflection", UPDATE, *rows, besides=("organiser",), **traits)


def led_by_mentor(*rows, **traits):
    """An advice case: nobody but its lead changes it, whatever their role."""
    return of(ADVICE, UPDATE, *rows, besides=("mentor",), **traits)


def public(*rows, get=IN, post=IN, signed_in=""):
    """A page for strangers; ``signed_in`` when those who are get another answer."""
    return Fixed(rows, signed_in or get, signed_in or post, stranger_get=get, stranger_post=post)


def is_taken(answer):
    """Whether a POST was done and led on, not back to logging in."""
    return answer.startswith("/") and answer not in (LOG_IN, CONFIRM)


# Anybody, signed in or not: life signs, the way in and out.
OPEN = {
    "live": public(post=NO_SUCH_METHOD),
    "ready": public(get="503", post=NO_SUCH_METHOD),  # no worker runs beside the tests
    "accounts:accept": public("=no-such-invitation", get=MISSING, post=MISSING),
    "accounts:language": public(get=NO_SUCH_METHOD, post=HOME),
    "events:calendar-feed": public("=no-such-token", get=MISSING, post=NO_SUCH_METHOD),
    "cohorts:calendar-feed": public("=no-such-token", get=MISSING, post=NO_SUCH_METHOD),
    "events:answer": public("=no-such-token", get=MISSING, post=MISSING),
    "events:answer-file": public("=no-such-token", get=MISSING, post=NO_SUCH_METHOD),
    "contacts:offline": public("=de", post=NO_SUCH_METHOD),
    "contacts:worker": public(post=NO_SUCH_METHOD),
    "contacts:manifest": public(post=NO_SUCH_METHOD),
    "cohorts:verify": public(post=NO_SUCH_METHOD),
    "account_login": public(signed_in=HOME),
    "account_logout": Fixed(post=LOG_IN),
    "account_inactive": public(post=NO_SUCH_METHOD),
    "account_signup": public(signed_in=HOME),
    "account_reset_password": public(),
    "account_reset_password_done": public(post=NO_SUCH_METHOD),
    "account_reset_password_from_key": public("=1", "=no-such-key"),
    "account_reset_password_from_key_done": public(post=NO_SUCH_METHOD),
    "account_confirm_login_code": public(get=LOG_IN, post=LOG_IN, signed_in=HOME),
    "account_confirm_email": public("=no-such-key", post=MISSING),
    "account_email_verification_sent": public(post=NO_SUCH_METHOD),
    "mfa_authenticate": public(get=LOG_IN, post=LOG_IN, signed_in=HOME),
    "mfa_login_webauthn": public(get=LOG_IN, post=LOG_IN, signed_in=HOME),
    "socialaccount_login_cancelled": public(post=NO_SUCH_METHOD),
    "socialaccount_signup": public(get=LOG_IN, post=LOG_IN),
    # Without an issuer in the settings there is no single sign-on.
    "openid_connect_login": public("=union", get=MISSING, post=MISSING),
    "openid_connect_callback": public("=union", get=MISSING, post=MISSING),
}

# Whoever is signed in, about nobody but themselves. A way to log in is changed only after the
# password was given again.
SIGNED_IN = {
    "home": own(post=NO_SUCH_METHOD),
    "metrics:home": own(post=NO_SUCH_METHOD),
    "search": own(post=NO_SUCH_METHOD),
    "accounts:settings": own(),
    "events:calendar": own(),
    "events:mine": own(post=NO_SUCH_METHOD),
    "cohorts:training": own(post=NO_SUCH_METHOD),
    "events:close-calendar": own(get=NO_SUCH_METHOD, post="/events/calendar/"),
    "people:tasks": own(post=NO_SUCH_METHOD),
    "account_reauthenticate": own(),
    "account_change_password": own(),
    "account_set_password": own(
        get="/accounts/password/change/", post="/accounts/password/change/"
    ),
    "mentors:development:own": own(post=NO_SUCH_METHOD),
    "mfa_index": own(post=NO_SUCH_METHOD),
    "mfa_reauthenticate": own(get=CONFIRM, post=CONFIRM),
    "mfa_activate_totp": own(get=CONFIRM, post=CONFIRM),
    "mfa_deactivate_totp": own(get=MISSING, post=MISSING),
    "mfa_view_recovery_codes": own(get=MISSING, post=NO_SUCH_METHOD),
    "mfa_generate_recovery_codes": own(get=CONFIRM, post=CONFIRM),
    "mfa_download_recovery_codes": own(get=MISSING, post=MISSING),
    "mfa_list_webauthn": own(post=NO_SUCH_METHOD),
    "mfa_add_webauthn": own(get=CONFIRM, post=CONFIRM),
    "mfa_reauthenticate_webauthn": own(get=CONFIRM, post=CONFIRM),
    "mfa_remove_webauthn": own("=1", get=CONFIRM, post=CONFIRM),
    "mfa_edit_webauthn": own("=1", get=CONFIRM, post=CONFIRM),
    "usersessions_list": own(post="/accounts/sessions/"),
    "socialaccount_login_error": own(get="401", post=NO_SUCH_METHOD),
}

# Allauth's pages that this house does not have: nobody finds them.
CLOSED = {
    "account_email": public(get=MISSING, post=MISSING),
    "socialaccount_connections": public(get=MISSING, post=MISSING),
}

# Readers of figures, and those of them who see rows, for what lies in the north and for their own.
FIGURES = {"official", "programme_admin", "leadership"}
ROWS = {"official", "programme_admin"}
# A figure of each kind of thing that has some. Those of a group need the list of employers, too.
ABOUT = [(f"={kind}", kind, "=contacts") for kind in ("unit", "workplace", "programme", "campaign")]
ABOUT += [("=cohort", "cohort", "=graduates"), ("=employer", "group", "=contacts")]

# Who has a person of their own.
PEOPLE = {"mentor", "trainer", "organiser", "representative", "adviser", "coach"}

# Pages with a rule of their own: whom each lets in. Some have several addresses.
SPECIAL = {
    "accounts:mail": [only({"staff", "superuser"})],  # of a demo, as the tests are
    "accounts:letter": [only({"staff", "superuser"}, "letter")],
    "people:finish-task": [only({"mentor"}, "task", button=True)],  # its owner
    "contacts:mend": [only({"mentor"}, "queued_entry")],  # its author
    "contacts:discard": [only({"mentor"}, "queued_entry", button=True)],
    "contacts:home": [only({"adviser"})],
    "home-of": [
        only({"trainer"}, "=trainer"),
        only({"mentor"}, "=mentor"),
        only({"adviser"}, "=adviser"),
        only({"organiser"}, "=participant"),
        only(FIGURES | {"outsider"}, "=official"),
        only({"coach"}, "=coach"),
        only((), "=nobody"),
    ],
    "events:place": [only({"organiser"}, "own_place")],
    "events:place-file": [only({"organiser"}, "own_place")],
    "cohorts:home": [only({"trainer"})],
    "cohorts:calendar": [only({"trainer", "organiser"}, "cohort")],
    "cohorts:close-calendar": [only({"trainer", "organiser"}, "cohort", button=True)],
    # The participant of the world leads its campaign.
    "cohorts:mine": [only({"organiser"})],
    "cohorts:apply-oneself": [only({"organiser"}, "opening")],
    "cohorts:withdraw-application": [only({"organiser"}, "own_application", button=True)],
    "cohorts:give-back": [only({"organiser"}, "own_enrolment", button=True)],
    "cohorts:reflect": [only({"organiser"}, "own_enrolment")],
    "mentors:development:coaching-note": [only({"coach"}, "coaching")],  # who led the talk
    "mentors:development:own-profile": [only(PEOPLE)],
    "mentors:development:write-own-profile": [only(PEOPLE)],
    "mentors:home": [only({"mentor"})],
    "metrics:board": [only(ROWS | {"outsider"})],
    "metrics:home-pdf": [only(FIGURES | {"outsider"})],
    "metrics:home-download": [only(FIGURES | {"outsider"})],
    "metrics:by-unit-download": [only(FIGURES | {"outsider"})],
    "metrics:watched": [only(ROWS | {"outsider"}, f"={key}") for key in WATCHED],
    "metrics:reconciliations": [only({"programme_admin"})],  # figures of the whole union
    "metrics:figure": [only(ROWS if about[1] == "group" else FIGURES, *about) for about in ABOUT],
    "metrics:overview": [
        only(ROWS if about[1] == "group" else FIGURES, *about[:2]) for about in ABOUT
    ],
    # Who lists employers but does not reach all of the group is told why there is no figure.
    "metrics:employer-panel": [only(ROWS | {"outsider"}, "group"), only((), "employer")],
    "metrics:download": [only(ROWS if about[1] == "group" else FIGURES, *about) for about in ABOUT],
    "metrics:rows": [only(ROWS, *about) for about in ABOUT],
    "metrics:rows-download": [only(ROWS, *about) for about in ABOUT],
}

STEP, COACHING = "mentors.developmentstep", "mentors.coachassignment"
COACHED = "cohorts.coachqualification"
COURSE, NEED, PROPOSAL = "cohorts.course", "cohorts.need", "cohorts.courseproposal"
ADVICE, PROJECT = "contacts.advicecase", "mentors.workplaceproject"

POLICY = {
    "accounts:units": of("accounts.unit", LIST),
    "accounts:add-unit": of("accounts.unit", CREATE),
    "accounts:change-unit": of("accounts.unit", UPDATE, "unit"),
    "accounts:choose-unit": of("accounts.unit", LIST, "unit", button=True),
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
    "people:call-list": of("people.membership", LIST),
    "people:create": of("people.person", CREATE),
    "people:detail": of("people.person", READ, "person"),
    "people:change": of("people.person", UPDATE, "person"),
    "people:start-membership": of("people.membership", UPDATE, "joining"),
    "people:end-membership": of("people.membership", UPDATE, "membership"),
    "people:change-membership": of("people.membership", UPDATE, "membership"),
    "people:merge-with": of("people.merge", CREATE, "person", get_only=True),
    "people:merge": of("people.merge", CREATE, "person", "double"),
    "people:undo-merge": of("people.merge", UPDATE, "merge", button=True),
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
    "workplaces:areas": of("workplaces.area", LIST, "workplace"),
    "workplaces:add-area": of("workplaces.area", CREATE, "workplace"),
    "workplaces:change-area": of("workplaces.area", UPDATE, "area"),
    "workplaces:remove-area": of("workplaces.area", REMOVE, "area"),
    "workplaces:area-map": of("workplaces.area", LIST, "workplace"),
    "workplaces:wall-chart": of("workplaces.area", LIST, "workplace"),
    "workplaces:walk-list": of("workplaces.area", Verb.EXPORT, "workplace"),
    "workplaces:place-area": of("workplaces.area", UPDATE, "area"),
    "workplaces:sketch": of("workplaces.area", UPDATE, "workplace"),
    "workplaces:remove-sketch": of("workplaces.area", UPDATE, "workplace", button=True),
    "workplaces:sketch-picture": of("workplaces.area", LIST, "sketched"),
    "workplaces:transfer": of("workplaces.employment", UPDATE, "employment"),
    "workplaces:end-employment": of("workplaces.employment", UPDATE, "employment"),
    "workplaces:end-function": of("workplaces.function", UPDATE, "function"),
    "workplaces:person-panel": of("people.person", READ, "person"),
    "workplaces:position": of("workplaces.workplace", READ, "workplace"),
    "workplaces:add-works-council": of("workplaces.workscouncil", CREATE, "workplace"),
    "workplaces:add-topic": of("workplaces.topic", CREATE, "workplace"),
    "workplaces:add-agreement": of("workplaces.agreement", CREATE, "workplace"),
    "workplaces:report-signal": of("workplaces.signal", CREATE, "workplace"),
    "workplaces:change-works-council": of("workplaces.workscouncil", UPDATE, "works_council"),
    "workplaces:add-agenda-item": of("workplaces.workscouncil", UPDATE, "works_council"),
    "workplaces:change-agenda-item": of("workplaces.workscouncil", UPDATE, "joint_item"),
    "workplaces:finish-agenda-item": of(
        "workplaces.workscouncil", UPDATE, "joint_item", button=True
    ),
    "workplaces:remove-agenda-item": of(
        "workplaces.workscouncil", UPDATE, "joint_item", button=True
    ),
    "workplaces:change-topic": of("workplaces.topic", UPDATE, "topic"),
    "workplaces:change-agreement": of("workplaces.agreement", UPDATE, "agreement"),
    "workplaces:change-signal": of("workplaces.signal", UPDATE, "signal"),
    "workplaces:close-signal": of("workplaces.signal", UPDATE, "signal", button=True),
    "workplaces:agreements": of("workplaces.agreement", LIST),
    "workplaces:signals": of("workplaces.signal", LIST),
    "workplaces:ratings": of("workplaces.assessment", LIST, "workplace"),
    "workplaces:ratings-of": of("workplaces.assessment", READ, "workplace", "person"),
    "workplaces:rate": of("workplaces.assessment", CREATE, "workplace"),
    "workplaces:correct-rating": of("workplaces.assessment", UPDATE, "rating"),
    "workplaces:all-snapshots": of("workplaces.snapshot", LIST),
    "workplaces:snapshots": of("workplaces.snapshot", LIST, "workplace"),
    "workplaces:take-snapshot": of("workplaces.snapshot", CREATE, "workplace"),
    "workplaces:compare-snapshots": of("workplaces.snapshot", LIST, "workplace"),
    "workplaces:snapshot": of("workplaces.snapshot", READ, "snapshot"),
    "workplaces:all-trajectories": of("workplaces.trajectory", LIST),
    "workplaces:trajectories": of("workplaces.trajectory", LIST, "workplace"),
    "workplaces:prepare-trajectory": of("workplaces.trajectory", CREATE, "workplace"),
    "workplaces:check-trajectory": of("workplaces.trajectory", UPDATE, "trajectory"),
    "workplaces:start-trajectory": of("workplaces.trajectory", UPDATE, "trajectory"),
    "workplaces:end-trajectory": of("workplaces.trajectory", UPDATE, "trajectory"),
    "workplaces:leaders": of("workplaces.tie", LIST, "workplace"),
    "workplaces:tie": of("workplaces.tie", CREATE, "workplace"),
    "workplaces:end-tie": of("workplaces.tie", UPDATE, "tie"),
    "workplaces:scales": of("workplaces.scale", LIST),
    "workplaces:create-scale": of("workplaces.scale", CREATE),
    "workplaces:new-scale-version": of("workplaces.scale", CREATE, "scale"),
    "workplaces:name-adviser": of("workplaces.responsibility", CREATE, "workplace"),
    "workplaces:name-substitute": of("workplaces.responsibility", CREATE, "workplace"),
    "workplaces:end-responsibility": of("workplaces.responsibility", UPDATE, "responsibility"),
    "workplaces:hand-over-all": of("workplaces.responsibility", CREATE, "adviser"),
    "workplaces:absences": of("workplaces.absence", LIST),
    "workplaces:note-absence": of("workplaces.absence", CREATE),
    "workplaces:change-absence": of("workplaces.absence", UPDATE, "absence"),
    "workplaces:remove-absence": of("workplaces.absence", REMOVE, "absence", button=True),
    "workplaces:cadences": of("workplaces.cadence", LIST),
    "workplaces:set-cadence": of("workplaces.cadence", UPDATE, "unit"),
    "workplaces:employers": of("workplaces.employer", LIST),
    "workplaces:create-employer": of("workplaces.employer", CREATE),
    "workplaces:suggest-employers": of("workplaces.employer", LIST),
    # An employer belongs to no unit: whoever reads employers somewhere reads every one.
    "workplaces:employer": of("workplaces.employer", READ, "employer", everywhere=True),
    "workplaces:change-employer": of("workplaces.employer", UPDATE, "employer", in_sight=True),
    "contacts:list": of("contacts.contact", LIST, besides=("representative", "adviser")),
    "contacts:topics": of("contacts.contact", LIST, besides=("representative", "adviser")),
    "contacts:weeks": of("contacts.contact", LIST, besides=("representative", "adviser")),
    "contacts:log": of("contacts.contact", CREATE),
    "contacts:detail": of("contacts.contact", READ, "contact"),
    "contacts:change": of("contacts.contact", UPDATE, "contact"),
    "contacts:note": of("contacts.contact.note", READ, "contact"),
    "contacts:cases:list": of(ADVICE, LIST, besides=("organiser", "representative")),
    "contacts:cases:choose-workplace": of(ADVICE, CREATE, get_only=True),
    "contacts:cases:open": of(ADVICE, CREATE, "workplace"),
    "contacts:cases:panel": of("workplaces.workplace", READ, "workplace"),
    "contacts:cases:detail": of(ADVICE, READ, "case"),
    "contacts:cases:content": of(ADVICE, READ, "case"),
    "contacts:cases:change": led_by_mentor("case"),
    "contacts:cases:hand-over": led_by_mentor("case"),
    "contacts:cases:close": led_by_mentor("case"),
    "contacts:cases:withdraw-consent": led_by_mentor("case", button=True),
    "contacts:groups": of("workplaces.responsibility", LIST),
    "contacts:follow-up-panel": of("workplaces.responsibility", LIST, "workplace"),
    "contacts:hand-over-note": of("workplaces.responsibility", READ, "adviser"),
    "contacts:presence": of("people.membership", LIST),
    "contacts:queued": of("contacts.contact", CREATE),
    "contacts:queue-send": of("contacts.contact", CREATE, button=True),
    "contacts:queue-state": of("contacts.contact", CREATE, get_only=True),
    "mentors:development:list": of(STEP, LIST),
    "mentors:development:person": of(STEP, READ, "person"),
    "mentors:development:profile": of("mentors.behaviourprofile", READ, "person"),
    "mentors:development:write-profile": of("mentors.behaviourprofile", CREATE, "person"),
    "mentors:development:coachings": of("mentors.coaching", LIST),
    "mentors:development:log-coaching": of("mentors.coaching", CREATE),
    "mentors:development:panel": of("people.person", READ, "person"),
    "mentors:development:add-step": of(STEP, CREATE, "person"),
    "mentors:development:change-step": of(STEP, UPDATE, "step"),
    "mentors:development:finish-step": of(STEP, UPDATE, "step", button=True),
    "mentors:development:drop-step": of(STEP, UPDATE, "step", button=True),
    "mentors:development:assign-coach": of(COACHING, CREATE, "person"),
    "mentors:development:end-coach": of(COACHING, UPDATE, "coach_assignment"),
    "mentors:projects:list": of(PROJECT, LIST),
    "mentors:projects:topics": of(PROJECT, LIST),
    "mentors:projects:choose-workplace": of(PROJECT, CREATE, get_only=True),
    "mentors:projects:start": of(PROJECT, CREATE, "workplace"),
    "mentors:projects:panel": of("workplaces.workplace", READ, "workplace"),
    "mentors:projects:detail": of(PROJECT, READ, "project"),
    "mentors:projects:change": of(PROJECT, UPDATE, "project"),
    "mentors:projects:end": of(PROJECT, UPDATE, "project"),
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
    "metrics:board-download": of("metrics.measurement", READ, "programme"),
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
    "programmes:choose": of("programmes.programme", LIST),
    "programmes:create": of("programmes.programme", CREATE),
    "programmes:detail": of("programmes.programme", READ, "programme"),
    "programmes:change": of("programmes.programme", UPDATE, "programme"),
    "programmes:add-milestone": of("programmes.milestone", UPDATE, "programme"),
    "programmes:change-milestone": of("programmes.milestone", UPDATE, "milestone"),
    "programmes:add-funding": of("programmes.funding", UPDATE, "programme"),
    "programmes:change-funding": of("programmes.funding", UPDATE, "funding"),
    "programmes:add-partnership": of("programmes.partnership", UPDATE, "programme"),
    "programmes:change-partnership": of("programmes.partnership", UPDATE, "partnership"),
    "mentors:funding-banner": of("programmes.funding", READ, "programme"),
    "mentors:coverage": of("mentors.mentor", CREATE, get_only=True),
    "programmes:add-aim": of("programmes.goal", UPDATE, "programme"),
    "programmes:add-policy-goal": of("programmes.goal", UPDATE, "programme"),
    "programmes:change-goal": of("programmes.goal", UPDATE, "policy_goal"),
    "programmes:remove-goal": of("programmes.goal", REMOVE, "goal", button=True),
    "programmes:set-status": of("programmes.goal", UPDATE, "policy_goal"),
    "events:list": of("events.event", LIST),
    "events:topics": of("events.event", LIST),
    "events:create": of("events.event", CREATE, by_grant=True),
    "events:detail": of("events.event", READ, "event"),
    "events:change": of("events.event", UPDATE, "event"),
    "events:set-state": of("events.event", UPDATE, "event", button=True),
    "events:register": of("events.participation", CREATE, "event"),
    "events:links": of("events.participation", UPDATE, "event", get_only=True),
    "events:invite-by-link": of("events.participation", CREATE, "event"),
    "events:open-links": of("events.participation", UPDATE, "event", button=True),
    "events:mail-links": of("events.participation", UPDATE, "event", button=True),
    "events:print-links": of("events.participation", UPDATE, "event", get_only=True),
    "events:open-link": of("events.participation", UPDATE, "participation", button=True),
    "events:mail-link": of("events.participation", UPDATE, "participation", button=True),
    "events:revoke-link": of("events.participation", UPDATE, "participation", button=True),
    "events:count": of("events.participation", CREATE, "event"),
    "events:fill-places": of("events.participation", UPDATE, "event", button=True),
    "events:mark-the-rest": of("events.participation", UPDATE, "event", button=True),
    "events:series-list": of("events.event", LIST),
    "events:create-series": of("events.event", CREATE, by_grant=True),
    "events:series": of("events.event", READ, "series", by_grant=True),
    # A venue is for the events of all units: whoever lists them somewhere reads every one.
    "events:venues": of("events.venue", LIST),
    "events:add-venue": of("events.venue", CREATE),
    "events:venue": of("events.venue", READ, "venue", everywhere=True),
    "events:change-venue": of("events.venue", UPDATE, "venue", in_sight=True),
    "events:evaluate": of("events.event", UPDATE, "event"),
    "events:accept": of("events.participation", UPDATE, "participation", button=True),
    "mentors:invite": of("events.participation", UPDATE, "event"),
    "events:calendar-file": of("events.event", READ, "event"),
    "events:sheet": of("events.participation", UPDATE, "event", get_only=True),
    "events:enter-list": of("events.participation", UPDATE, "event"),
    "events:add-agenda-item": of("events.event", UPDATE, "event"),
    "events:change-agenda-item": of("events.event", UPDATE, "agenda_item"),
    "events:remove-agenda-item": of("events.event", UPDATE, "agenda_item", button=True),
    "events:add-files": of("events.event", UPDATE, "event"),
    "events:file": of("events.event", READ, "event_file"),
    "events:file-small": of("events.event", READ, "event_file"),
    "events:change-file": of("events.event", UPDATE, "event_file"),
    "events:remove-file": of("events.event", UPDATE, "event_file"),
    "events:set-up-table": of("events.event", UPDATE, "event"),
    "events:change-table": of("events.event", UPDATE, "table"),
    "events:remove-table": of("events.event", UPDATE, "table", button=True),
    "events:gather": of("events.event", UPDATE, "table"),
    "events:remove-harvest": of("events.event", UPDATE, "harvest", button=True),
    "events:hand-on": of("events.event", UPDATE, "harvest"),
    "events:mark": of("events.participation", UPDATE, "participation", button=True),
    "events:set-kind": of("events.participation", UPDATE, "participation"),
    "events:cancel": of("events.participation", UPDATE, "participation", button=True),
    "events:move-up": of("events.participation", UPDATE, "participation", button=True),
    "cohorts:list": of("cohorts.cohort", LIST),
    "cohorts:attendance": of("cohorts.cohort", LIST),
    "cohorts:create": of("cohorts.cohort", CREATE),
    "cohorts:detail": of("cohorts.cohort", READ, "cohort"),
    "cohorts:clone": of("cohorts.cohort", CREATE, "cohort"),
    "cohorts:change": of("cohorts.cohort", UPDATE, "cohort"),
    "cohorts:applications": of("cohorts.application", LIST, "cohort"),
    "cohorts:apply-from": of("cohorts.application", CREATE, "cohort"),
    "cohorts:apply": of("cohorts.application", CREATE, "cohort", "workplace"),
    "cohorts:application": of("cohorts.application", READ, "application"),
    "cohorts:decide": of("cohorts.application", UPDATE, "application"),
    "cohorts:put-first": of("cohorts.application", UPDATE, "application", button=True),
    "cohorts:choose-workplace": of("cohorts.enrolment", CREATE, "cohort"),
    "cohorts:enrol": of("cohorts.enrolment", CREATE, "cohort", "workplace"),
    "cohorts:plan-session": of("cohorts.session", CREATE, "cohort"),
    "cohorts:add-trainer": of("cohorts.cohort", CREATE, "cohort"),
    "cohorts:end-trainer": of("cohorts.cohort", CREATE, "trainer_row"),
    "cohorts:clone-programme": of("programmes.programme", CREATE, "programme"),
    "cohorts:certificate": of("cohorts.enrolment", READ, "certificate"),
    "cohorts:qualifications": of(COACHED, LIST),
    "cohorts:record-qualification": of(COACHED, CREATE),
    "cohorts:change-qualification": of(COACHED, UPDATE, "qualification"),
    # The catalogue belongs to no unit: whoever lists courses somewhere reads every one.
    "cohorts:courses:list": of(COURSE, LIST),
    "cohorts:courses:detail": of(COURSE, READ, "course", everywhere=True),
    "cohorts:courses:offer": of(COURSE, CREATE, "curriculum"),
    "cohorts:courses:change": of(COURSE, UPDATE, "course", in_sight=True),
    "cohorts:courses:panel": of("workplaces.workplace", READ, "workplace"),
    "cohorts:courses:for-group": of(NEED, LIST, "workplace"),
    "cohorts:courses:note-needs": of(NEED, CREATE, "workplace"),
    "cohorts:courses:end-need": of(NEED, UPDATE, "need"),
    "cohorts:courses:propose": of(PROPOSAL, CREATE, "workplace", "course", button=True),
    "cohorts:courses:proposals": of(PROPOSAL, LIST),
    "cohorts:courses:decide": of(PROPOSAL, APPROVE, "proposal"),
    "cohorts:courses:carry-out": of(PROPOSAL, UPDATE, "accepted_proposal"),
    "cohorts:mark": of(
        "events.participation", UPDATE, "session", "enrolment", button=True, beyond=("organiser",)
    ),
    "cohorts:enrolment": of("cohorts.enrolment", READ, "enrolment"),
    "cohorts:campaign": of("cohorts.enrolment", UPDATE, "enrolment"),
    "cohorts:withdraw": of("cohorts.enrolment", UPDATE, "enrolment", button=True),
    "cohorts:take-back": of("cohorts.enrolment", UPDATE, "enrolment", button=True),
    "cohorts:confirm": of("cohorts.enrolment", APPROVE, "enrolment"),
    "cohorts:revoke": of("cohorts.enrolment", UPDATE, "enrolment", button=True),
    "cohorts:session-note": of("cohorts.sessionnote", CREATE, "session"),
    "cohorts:sign-off": of("cohorts.signoff", CREATE, "enrolment", "module"),
    "cohorts:revoke-sign-off": of("cohorts.signoff", REMOVE, "sign_off", button=True),
    "cohorts:reflection": of("cohorts.reflection", READ, "reflection", besides=("organiser",)),
    "cohorts:change-reflection": own_words("reflection"),
    "cohorts:share-reflection": own_words("reflection"),
    "cohorts:unshare-reflection": own_words("reflection", button=True),
    "cohorts:remove-reflection": own_words("reflection", button=True),
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
    "campaigns:add-lead": of("campaigns.campaign", CREATE, "campaign"),
    "campaigns:end-lead": of("campaigns.campaign", CREATE, "lead"),
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
    "campaigns:action": of("campaigns.action", READ, "action"),
    "campaigns:materials": of("campaigns.action", UPDATE, "action"),
    "campaigns:give-role": of("campaigns.action", UPDATE, "action"),
    "campaigns:take-role": of("campaigns.action", UPDATE, "action_role", button=True),
    "campaigns:brought": of("campaigns.action", UPDATE, "action"),
    "campaigns:debrief": of("campaigns.action", UPDATE, "action"),
    "campaigns:plan": of("campaigns.campaign", UPDATE, "campaign"),
    "campaigns:move": of("campaigns.campaign", UPDATE, "campaign", button=True),
    "campaigns:add-objective": of("campaigns.objective", CREATE, "campaign"),
    "campaigns:change-objective": of("campaigns.objective", UPDATE, "objective"),
    "campaigns:review-objective": of("campaigns.objective", UPDATE, "objective"),
    "campaigns:add-measure": of("campaigns.objective", UPDATE, "objective"),
    "campaigns:finish-measure": of("campaigns.objective", UPDATE, "measure", button=True),
    "campaigns:add-demand": of("campaigns.demand", CREATE, "campaign"),
    "campaigns:change-demand": of("campaigns.demand", UPDATE, "demand"),
    "campaigns:ask": of("campaigns.survey", CREATE, "campaign"),
    "campaigns:survey": of("campaigns.survey", READ, "survey"),
    "campaigns:count": of("campaigns.survey", UPDATE, "survey"),
    "campaigns:report-back": of("campaigns.survey", UPDATE, "survey"),
    "campaigns:plan-test": of("campaigns.structuretest", CREATE, "campaign"),
    "campaigns:structure-test": of("campaigns.structuretest", READ, "structure_test"),
    "campaigns:change-test": of("campaigns.structuretest", UPDATE, "structure_test"),
    "campaigns:test-numbers": of("campaigns.structuretest", UPDATE, "structure_test"),
    "campaigns:assign-test": of("campaigns.structuretest", UPDATE, "structure_test"),
    "campaigns:test-answers": of("campaigns.structuretest", UPDATE, "structure_test", "asker"),
    "campaigns:workplace-panel": of("workplaces.workplace", READ, "workplace"),
    "campaigns:calibration": of("workplaces.assessment", LIST, "workplace"),
}


def every():
    """``(name, address)`` of them all."""
    for table in (OPEN, SIGNED_IN, CLOSED, POLICY):
        yield from table.items()
    for name, several in SPECIAL.items():
        yield from ((name, address) for address in several)
