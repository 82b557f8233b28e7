"""Reading users, units and grants."""

import hashlib

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Case, F, OuterRef, Prefetch, Q, Subquery, When
from django.utils import timezone

from accounts import reach
from accounts.enums import Verb
from accounts.models import AuditEntry, Grant, Invitation, Unit, User
from accounts.permissions import may_for_the_union, may_read_trail


def units_visible_to(user):
    return Unit.objects.filter(reach.within(user, "accounts.unit", path="path"))


def tree_visible_to(user):
    """The visible units, each under its parent, with their ``depth`` (1: a root)."""
    return units_visible_to(user).annotate(depth=F("path__level")).order_by("path")


def with_may_change(units, user):
    """Units with ``may_change``: whether the user may rename them and add others below."""
    may = reach.within(user, "accounts.unit", verb=Verb.UPDATE, path="path")
    return units.annotate(may_change=Case(When(may, then=True), default=False))


def units_to_add_under(user):
    """What a unit that the user adds can lie under."""
    return units_where(user, "accounts.unit", Verb.CREATE)


def units_to_move_under(user, unit):
    """What the user may put ``unit`` under: neither itself nor anything below it."""
    return units_to_add_under(user).exclude(path__under=unit.path)


def units_below(unit):
    """The unit itself and everything under it."""
    return Unit.objects.filter(path__under=unit.path)


def units_where(user, label, verb):
    """Where the user may ``verb`` rows of ``label``: what a form offers as unit."""
    return Unit.objects.filter(reach.within(user, label, verb=verb, path="path"))


def units_to_grant_at(user):
    """Where the user may give and take roles."""
    return Unit.objects.filter(reach.within(user, "accounts.grant", verb=Verb.CREATE, path="path"))


def units_to_invite_to(user):
    """Where the user may invite somebody to."""
    return Unit.objects.filter(
        reach.within(user, "accounts.invitation", verb=Verb.CREATE, path="path")
    )


def current_unit(user):
    """The unit the user works in: the chosen one while it is visible, else the highest visible."""
    visible = units_visible_to(user)
    chosen = visible.filter(pk=user.current_unit_id).first() if user.current_unit_id else None
    return chosen or visible.order_by("path__level", "sort_key").first()


def roles_of(user):
    """Every role the user holds today, by grant or by relation."""
    if not user.is_authenticated:
        return set()
    return {role for role, _path in user.standing} | reach.roles_by_relation(user)


def grants_visible_to(user, verb=Verb.LIST):
    return Grant.objects.filter(reach.within(user, "accounts.grant", verb=verb))


def invitations_visible_to(user, verb=Verb.LIST):
    return Invitation.objects.filter(reach.within(user, "accounts.invitation", verb=verb))


def open_invitations(token):
    """The invitation that ``token`` opens; no row when it is unknown, used or too old."""
    return Invitation.objects.filter(
        token_digest=token_digest(token), accepted_at=None, expires_at__gt=timezone.now()
    )


def token_digest(token):
    """What is stored of the token in a mailed link; it opens nothing by itself."""
    return hashlib.sha256(token.encode()).digest()


def users_visible_to(user):
    """The users with a role today, or an invitation, where the asking user administers users.

    A log-in without either belongs to no unit; who administers the whole union sees those too.
    """
    if may_for_the_union(user, "accounts.user", Verb.LIST):
        return User.objects.all()
    granted = Grant.objects.current().filter(reach.within(user, "accounts.user")).values("user")
    invited = Invitation.objects.filter(reach.within(user, "accounts.user")).values("email")
    return User.objects.filter(Q(pk__in=granted) | Q(email__in=invited))


def current_grants_visible_to(user):
    """The roles that others hold today, where the asking user may see who holds which."""
    return grants_visible_to(user).current()


def with_grants(users, viewer):
    """Users with the roles of today that ``viewer`` may see in ``current_grants``, by name."""
    grants = current_grants_visible_to(viewer).select_related("unit")
    grants = grants.order_by("role", "unit__sort_key")
    current = Prefetch("grants", grants, to_attr="current_grants")
    return users.prefetch_related(current).order_by("display_name", "email").distinct()


def trail_visible_to(user):
    """The audit trail: whole for a data protection officer of the union, empty for others."""
    return AuditEntry.objects.all() if may_read_trail(user) else AuditEntry.objects.none()


def with_actor(trail):
    """Audit entries with the e-mail of who did it, as ``actor``; None once the user is gone."""
    actor = User.objects.filter(pk=OuterRef("actor_id")).values("email")
    return trail.annotate(actor=Subquery(actor))


def factors_of(user):
    """The second factors the user has set up."""
    factors = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return Authenticator.objects.filter(user=user, type__in=factors)


def lacks_second_factor(user):
    """Whether a role of the user demands a second factor that is not set up.

    Where any role does, the rescue pages do as well.
    """
    demanding = set(settings.SECOND_FACTOR_ROLES)
    if not user.is_authenticated or not demanding:
        return False
    if not user.is_staff and roles_of(user).isdisjoint(demanding):
        return False
    return not factors_of(user).exists()
