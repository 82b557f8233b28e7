"""Who may do what with workplaces and the people who work there."""

from django.db.models import Case, When

from accounts import policy, reach
from accounts.enums import Verb
from accounts.permissions import may_anywhere, may_at_unit
from workplaces.models import Workplace


def reaches(user, workplace, label, verb):
    """To ``verb`` what belongs to a workplace, one must reach it in a role that may."""
    return Workplace.objects.filter(
        reach.within(user, "workplaces.workplace", roles=policy.roles_with(label, verb)),
        pk=workplace.pk,
    ).exists()


def may_update(user, workplace):
    """To change a workplace, one must hold that right at its unit."""
    return may_at_unit(user, "workplaces.workplace", Verb.UPDATE, workplace.unit)


def may_log_contact(user, workplace):
    """To be offered to log a contact, one must reach the workplace in a role that creates them."""
    return reaches(user, workplace, "contacts.contact", Verb.CREATE)


def may_add_headcount(user, workplace):
    """To note a headcount, one must hold that right at the workplace's unit."""
    return may_at_unit(user, "workplaces.headcount", Verb.CREATE, workplace.unit)


def may_read_headcounts(user, workplace):
    """To see how many work somewhere, one must reach the workplace in a role that reads it."""
    return reaches(user, workplace, "workplaces.headcount", Verb.READ)


def may_employ(user, workplace):
    """To say who works where, one must hold that right at the workplace's unit."""
    return may_at_unit(user, "workplaces.employment", Verb.CREATE, workplace.unit)


def may_list_employees(user, workplace):
    """To see who works somewhere, one must reach the workplace in a role that lists employment."""
    return reaches(user, workplace, "workplaces.employment", Verb.LIST)


def may_count_members(user, workplace):
    """To count members by area or segment, one must reach the workplace in a role that lists them.

    Such groups are small, so a number would often say who is one.
    """
    return reaches(user, workplace, "people.membership", Verb.LIST)


def may_list_areas(user, workplace):
    """To see the areas of a workplace, one must reach it in a role that lists areas."""
    return reaches(user, workplace, "workplaces.area", Verb.LIST)


def may_add_area(user, workplace):
    """To draw up the areas of a workplace, one must reach it in a role that creates them."""
    return reaches(user, workplace, "workplaces.area", Verb.CREATE)


def may_change_areas(user, workplace):
    """To rename, move or draw areas, or what lies beneath, one must hold that right there."""
    return reaches(user, workplace, "workplaces.area", Verb.UPDATE)


def may_remove_areas(user, workplace):
    """To take an area away, one must reach its workplace in a role that removes areas."""
    return reaches(user, workplace, "workplaces.area", Verb.REMOVE)


def may_print_names(user, workplace):
    """To take the names of a workplace away on paper, one must export its areas at its unit."""
    return may_at_unit(user, "workplaces.area", Verb.EXPORT, workplace.unit)


def may_appoint(user, workplace):
    """To say who holds a function, one must hold that right at the workplace's unit."""
    return may_at_unit(user, "workplaces.function", Verb.CREATE, workplace.unit)


def may_list_functions(user, workplace):
    """To see who holds a function, one must reach the workplace in a role that lists functions."""
    return reaches(user, workplace, "workplaces.function", Verb.LIST)


def may_read_ratings(user, workplace):
    """To see how people stand to the union, one must reach the workplace in a role that may."""
    return reaches(user, workplace, "workplaces.assessment", Verb.LIST)


def may_rate(user, workplace):
    """To say how somebody stands, one must reach the workplace in a role that rates."""
    return reaches(user, workplace, "workplaces.assessment", Verb.CREATE)


def may_list_ties(user, workplace):
    """To see who leads whom, one must reach the workplace in a role that lists ties."""
    return reaches(user, workplace, "workplaces.tie", Verb.LIST)


def may_tie(user, workplace):
    """To say who leads whom, one must reach the workplace in a role that writes ties."""
    return reaches(user, workplace, "workplaces.tie", Verb.CREATE)


def may_list_scales(user):
    """To see the scales, one must list them at some unit."""
    return may_anywhere(user, "workplaces.scale", Verb.LIST)


def may_publish_scales(user):
    """To publish a scale, one must hold that right somewhere; the form offers the units."""
    return may_anywhere(user, "workplaces.scale", Verb.CREATE)


def offered_at(user, workplace):
    """Which pages about what was found out there one is offered at a workplace; one query."""
    offered = {
        "may_read_ratings": _holding(user, "workplaces.assessment", Verb.LIST),
        "may_rate": _holding(user, "workplaces.assessment", Verb.CREATE),
        "may_list_ties": _holding(user, "workplaces.tie", Verb.LIST),
        "may_list_trajectories": _holding(user, "workplaces.trajectory", Verb.LIST),
        "may_list_snapshots": _holding(user, "workplaces.snapshot", Verb.LIST),
    }
    held = {name: Case(When(where, then=True), default=False) for name, where in offered.items()}
    return Workplace.objects.filter(pk=workplace.pk).values(**held).get()


def may_list_snapshots(user, workplace):
    """To see the snapshots of a workplace, one must reach it in a role that lists them."""
    return reaches(user, workplace, "workplaces.snapshot", Verb.LIST)


def may_list_any_snapshots(user):
    """To see the register of snapshots, one must list them at some workplace."""
    return may_anywhere(user, "workplaces.snapshot", Verb.LIST)


def may_take_snapshot(user, workplace):
    """To freeze the picture of a workplace, one must reach it in a role that takes snapshots."""
    return reaches(user, workplace, "workplaces.snapshot", Verb.CREATE)


PARTS_OF_PICTURE = {
    "areas": ("workplaces.area", Verb.LIST),
    "headcounts": ("workplaces.headcount", Verb.READ),
    "people": ("workplaces.employment", Verb.LIST),
    "members": ("people.membership", Verb.LIST),
    "functions": ("workplaces.function", Verb.LIST),
    "works_council": ("workplaces.workscouncil", Verb.LIST),
    "ratings": ("workplaces.assessment", Verb.LIST),
    "leaders": ("workplaces.tie", Verb.LIST),
    "topics": ("workplaces.topic", Verb.LIST),
    "agreements": ("workplaces.agreement", Verb.LIST),
    "signals": ("workplaces.signal", Verb.LIST),
}


def parts_of_picture(user, workplace):
    """Which parts of a frozen picture the user may read: those they may read unfrozen.

    Numbers of people are small and frozen ones can be compared, so each is for those alone who
    list the rows it counts. One query.
    """
    held = [
        Case(When(_holding(user, label, verb), then=True), default=False)
        for label, verb in PARTS_OF_PICTURE.values()
    ]
    seen = Workplace.objects.filter(pk=workplace.pk).values_list(*held).get()
    return {part for part, may in zip(PARTS_OF_PICTURE, seen, strict=True) if may}


def may_list_trajectories(user, workplace):
    """To see whether a group is ready, one must reach the workplace in a role that lists that."""
    return reaches(user, workplace, "workplaces.trajectory", Verb.LIST)


def may_list_any_trajectories(user):
    """To see the register of trajectories, one must list them at some workplace."""
    return may_anywhere(user, "workplaces.trajectory", Verb.LIST)


def may_prepare_trajectory(user, workplace):
    """To prepare a trajectory, one must reach the workplace in a role that creates them."""
    return reaches(user, workplace, "workplaces.trajectory", Verb.CREATE)


def may_change_trajectories(user, workplace):
    """To check, start or end a trajectory, one must reach its workplace in a role that may."""
    return reaches(user, workplace, "workplaces.trajectory", Verb.UPDATE)


def may_list_followers(user, workplace):
    """To see who follows up a group, one must reach the workplace in a role that lists it."""
    return reaches(user, workplace, "workplaces.responsibility", Verb.LIST)


def may_hand_over(user, workplace):
    """To say who follows up a group, one must hold that right at the workplace's unit."""
    return may_at_unit(user, "workplaces.responsibility", Verb.CREATE, workplace.unit)


def may_update_employer(user, employer):
    """To change an employer, one must hold that right at a unit of one of its workplaces.

    One without workplaces may be changed by whoever may change employers at all.
    """
    theirs = employer.workplaces.all()
    paths = [path for role, path in user.standing if role in _employer_keepers()]
    if not paths:
        return False
    return not theirs.exists() or theirs.filter(unit__path__under_any=paths).exists()


def _employer_keepers():
    return policy.roles_with("workplaces.employer", Verb.UPDATE)


def readers_of_members(user):
    """A condition on workplaces: where the user may count members exactly.

    Elsewhere a count under five could name somebody (ARCHITECTURE §6).
    """
    return _holding(user, "people.membership", Verb.LIST)


def readers_of_headcounts(user):
    """A condition on workplaces: where the user may read the headcount."""
    return _holding(user, "workplaces.headcount", Verb.READ)


def _holding(user, label, verb):
    return reach.within(user, "workplaces.workplace", roles=policy.roles_with(label, verb))


def may_list_position(user, model):
    """To see the register of agreements or signals, one must list them at some workplace."""
    return may_anywhere(user, model._meta.label_lower, Verb.LIST)


def may_list_employers(user):
    """To see the companies, one must list employers at some unit; they belong to none."""
    return may_anywhere(user, "workplaces.employer", Verb.LIST)
