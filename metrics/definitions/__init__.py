"""Every figure there is. Adding one is a file here and a line below."""

from metrics.definitions import (
    active_teams,
    actives,
    activists,
    activists_with_step,
    advisers,
    areas,
    areas_with_leader,
    attendances,
    attendances_digital,
    attendances_in_person,
    contacts,
    density,
    digital_contacts,
    fresh_ratings,
    graduates,
    group_contacts,
    groups,
    groups_overdue,
    groups_per_adviser,
    headcount,
    joined_a_year_ago,
    joins,
    joins_overall,
    joins_per_graduate,
    joins_per_workplace,
    leader_coverage,
    leaves,
    media_contacts,
    members,
    members_at_known_workplaces,
    members_per_group,
    members_per_representative,
    mentors,
    mentors_per_workplace,
    net_members,
    objectives_met,
    objectives_met_share,
    objectives_reviewed,
    participations,
    people_rated,
    people_rated_lately,
    people_reached,
    phone_calls,
    potential,
    rated_share,
    representatives,
    representatives_per_group,
    retention,
    stayed_a_year,
    student_transition,
    students_due,
    students_moved,
    talks,
    teams,
    visit_coverage,
    visits,
    with_next_step,
    workplaces,
    workplaces_contacted,
    workplaces_visited,
    workplaces_with_active_team,
    workplaces_with_both,
    workplaces_with_headcount,
    workplaces_with_mentor,
    workplaces_with_team,
    workplaces_without_mentor,
)
from metrics.definitions.base import Definition, Derived
from metrics.enums import Theme

# As pages list them together.
BY_THEME = {
    Theme.MEMBERS: (
        members,
        joins_overall,
        leaves,
        net_members,
        joined_a_year_ago,
        stayed_a_year,
        retention,
        students_due,
        students_moved,
        student_transition,
    ),
    Theme.WORKPLACES: (
        workplaces,
        groups,
        headcount,
        workplaces_with_headcount,
        members_at_known_workplaces,
        density,
        potential,
        people_rated,
        rated_share,
        people_rated_lately,
        fresh_ratings,
        areas,
        areas_with_leader,
        leader_coverage,
        representatives,
        representatives_per_group,
        members_per_group,
        members_per_representative,
        workplaces_with_both,
        activists,
        activists_with_step,
        with_next_step,
        advisers,
        groups_per_adviser,
    ),
    Theme.PRESENCE: (
        contacts,
        visits,
        talks,
        phone_calls,
        digital_contacts,
        group_contacts,
        people_reached,
        workplaces_contacted,
        workplaces_visited,
        visit_coverage,
        groups_overdue,
    ),
    Theme.CAMPAIGNS: (
        joins,
        joins_per_workplace,
        joins_per_graduate,
        actives,
        participations,
        teams,
        workplaces_with_team,
        active_teams,
        workplaces_with_active_team,
        media_contacts,
        objectives_reviewed,
        objectives_met,
        objectives_met_share,
    ),
    Theme.TRAINING: (
        graduates,
        mentors,
        workplaces_with_mentor,
        mentors_per_workplace,
        workplaces_without_mentor,
    ),
    Theme.EVENTS: (
        attendances,
        attendances_in_person,
        attendances_digital,
    ),
}
ALL = {
    module.DEFINITION.key: module.DEFINITION for modules in BY_THEME.values() for module in modules
}
COUNTED = {key: d for key, d in ALL.items() if isinstance(d, Definition)}
DERIVED = {key: d for key, d in ALL.items() if isinstance(d, Derived)}


def of_theme(theme, kind):
    """The definitions of one theme that are measured for a kind of scope."""
    found = [module.DEFINITION for module in BY_THEME[theme]]
    return [definition for definition in found if kind in definition.scopes]


def of_family(name):
    """The counted definitions of one family, in a fixed order."""
    return [d for d in COUNTED.values() if d.family.name == name]


def parts_of(definition):
    """What is counted for a figure: itself, or the two that it is made of."""
    if isinstance(definition, Derived):
        return (definition.numerator, definition.denominator)
    return (definition,)


def families_of(definition):
    """The names of the families whose facts make a definition, two of them at most."""
    return {part.family.name for part in parts_of(definition)}
