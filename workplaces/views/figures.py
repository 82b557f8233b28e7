"""How many work at a workplace and how many of them are members, for a reader."""

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from workplaces.tables import member_count, percent


def figures_of(workplace):
    """The three figures of a workplace that went through ``queries.with_figures``."""
    return [_employees(workplace), _members(workplace), _density(workplace)]


def _employees(workplace):
    known = workplace.shown_headcount is not None
    return {
        "title": _("Employees"),
        "display": number_format(workplace.shown_headcount, 0) if known else "–",
        "period_label": _("counted on %(day)s") % {"day": _day(workplace)} if known else "",
        "sentence": _("The newest headcount of all employees."),
    }


def _members(workplace):
    return {
        "title": _("Members"),
        "display": member_count(workplace.shown_members),
        "sentence": _("Different people who work here today and are members today."),
    }


def _density(workplace):
    return {
        "title": _("Density"),
        "display": percent(workplace.shown_density),
        "sentence": _("Members in a hundred employees. Unknown while there is no headcount."),
    }


def _day(workplace):
    return date_format(workplace.headcount_on, "SHORT_DATE_FORMAT")
