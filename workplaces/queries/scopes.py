"""What of the workplaces a user reaches."""

from django.db.models import Count, OuterRef, Q, Subquery, UUIDField
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from accounts import policy, reach
from accounts.enums import Verb
from workplaces import permissions
from workplaces.models import Area, Employer, Employment, Function, Headcount, Signal, Workplace


def workplaces_visible_to(user, verb=Verb.LIST):
    return Workplace.objects.filter(reach.within(user, "workplaces.workplace", verb=verb))


def workplaces_for(user, roles):
    """The workplaces the user reaches in one of ``roles``, as when another right decides."""
    return Workplace.objects.filter(reach.within(user, "workplaces.workplace", roles=roles))


def employers_visible_to(user):
    """All or none: a company belongs to no unit and is public knowledge."""
    may_list = permissions.may_list_employers(user)
    return Employer.objects.all() if may_list else Employer.objects.none()


def headcounts_visible_to(user, verb=Verb.LIST):
    return Headcount.objects.filter(at_workplaces(user, "workplaces.headcount", verb))


def employments_visible_to(user, verb=Verb.LIST):
    return Employment.objects.filter(at_workplaces(user, "workplaces.employment", verb))


def functions_visible_to(user, verb=Verb.LIST):
    return Function.objects.filter(at_workplaces(user, "workplaces.function", verb))


def areas_visible_to(user, verb=Verb.LIST):
    return Area.objects.filter(at_workplaces(user, "workplaces.area", verb))


def position_visible_to(model, user, verb=Verb.LIST):
    """Rows of WorksCouncil, Topic, Agreement or Signal at workplaces the user reaches for it.

    The newest first.
    """
    rows = model.objects.filter(at_workplaces(user, model._meta.label_lower, verb))
    return rows.order_by("-on" if model is Signal else "-starts_on", "-pk")


def at_workplaces(user, label, verb):
    """Rows of ``label`` are reached by the workplace they belong to."""
    roles = policy.roles_with(label, verb)
    return Q(workplace__in=workplaces_for(user, roles))


def with_workplaces_seen(employers, user):
    """Each with ``workplaces_seen``, how many of its workplaces the user may list."""
    theirs = workplaces_visible_to(user).filter(employer=OuterRef("pk")).order_by()
    counted = theirs.values("employer").annotate(n=Count("pk")).values("n")
    return employers.annotate(workplaces_seen=Coalesce(Subquery(counted), 0))


def companies_of(group):
    """The companies that name ``group`` as the group they are part of."""
    return Employer.objects.filter(parent=group)


def within_group(group):
    """The company with the key ``group`` and all below it, however many levels down."""
    keys = RawSQL(WITHIN_GROUP, [str(group)], output_field=UUIDField())
    return Employer.objects.filter(pk__in=keys)


def groups_of(employers):
    """The companies with the keys ``employers`` and all that these belong to."""
    keys = RawSQL(GROUPS_OF, [list(map(str, employers))], output_field=UUIDField())
    return Employer.objects.filter(pk__in=keys)


WITHIN_GROUP = """
WITH RECURSIVE below AS (
    SELECT %s::uuid AS id
    UNION SELECT e.id FROM workplaces_employer e JOIN below ON e.parent_id = below.id
)
SELECT id FROM below
"""
GROUPS_OF = """
WITH RECURSIVE above AS (
    SELECT unnest(%s::uuid[]) AS id
    UNION SELECT e.parent_id FROM workplaces_employer e JOIN above USING (id)
    WHERE e.parent_id IS NOT NULL
)
SELECT id FROM above
"""
