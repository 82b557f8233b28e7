"""The rows behind a figure: the same family, the same condition, so the same number.

What is listed is what the figure counts: each contact, each person, each workplace once. A
reader sees those rows that they may see anyway; the rest is said as a number.
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib.auth.models import AnonymousUser
from django.db.models import Aggregate, Count, F, Func, IntegerField, Q, Sum, Value
from django.urls import reverse
from django.utils.text import capfirst

from accounts.enums import Verb
from campaigns import queries as campaigns
from cohorts import queries as cohorts
from contacts import queries as contacts
from events import queries as events
from mentors import queries as mentors
from metrics.enums import Kind
from metrics.facts.base import in_scope
from people import queries as people
from workplaces import queries as workplaces


@dataclass(frozen=True)
class Listing:
    """How the rows of one kind are listed.

    ``visible_to(user)`` are those a user may see, ``related`` what their words need, ``words``
    what is said of a row beside its name, ``page`` the URL name of the page it leads to and
    ``leads_to`` the field that holds the row shown there. ``day`` is the field with the day since
    when a row's age counts, where a figure speaks of that.
    """

    visible_to: object
    related: tuple = ()
    words: tuple = ()
    page: str = ""
    leads_to: str = "pk"
    day: str = ""
    split: str = ""


@dataclass(frozen=True)
class Entry:
    """A listed row: its name, what else is said of it, where it leads, what it adds to a sum or
    how old it is."""

    title: str
    words: list
    url: str
    amount: int | None


# By the name of the key that a figure counts.
LISTINGS = {
    "contact": Listing(
        contacts.contacts_visible_to,
        ("workplace", "made_by"),
        ("workplace", "made_by"),
        "contacts:detail",
        split="kind",
    ),
    "person": Listing(people.people_visible_to, ("unit",), ("unit",), "people:detail"),
    "workplace": Listing(
        workplaces.workplaces_visible_to,
        ("employer", "unit"),
        ("employer", "unit"),
        "workplaces:detail",
    ),
    "team": Listing(
        campaigns.teams_visible_to,
        ("workplace", "campaign"),
        ("workplace", "campaign"),
        "campaigns:detail",
        "campaign_id",
    ),
    "media_item": Listing(
        campaigns.media_items_visible_to,
        ("campaign",),
        ("title", "campaign"),
        "campaigns:detail",
        "campaign_id",
    ),
    "objective": Listing(
        campaigns.objectives_visible_to,
        ("campaign",),
        ("target", "reached", "campaign"),
        "campaigns:detail",
        "campaign_id",
    ),
    "membership": Listing(
        people.memberships_visible_to,
        ("person",),
        ("person",),
        "people:detail",
        "person_id",
        split="channel",
    ),
    "participation": Listing(
        events.participations_visible_to,
        ("person", "event"),
        ("event",),
        "events:detail",
        "event_id",
    ),
    "event": Listing(events.events_visible_to, ("unit",), ("unit",), "events:detail", split="mode"),
    "structure_test": Listing(
        campaigns.structure_tests_visible_to,
        ("workplace", "campaign"),
        ("workplace", "campaign"),
        "campaigns:structure-test",
    ),
    "application": Listing(
        cohorts.applications_visible_to,
        ("person", "cohort", "workplace"),
        ("workplace",),
        "cohorts:application",
    ),
    "sign_off": Listing(
        cohorts.sign_offs_visible_to,
        ("module", "enrolment__person", "enrolment__cohort"),
        (),
        "cohorts:enrolment",
        "enrolment_id",
    ),
    "enrolment": Listing(
        cohorts.enrolments_visible_to,
        ("person", "cohort"),
        ("cohort",),
        "cohorts:detail",
        "cohort_id",
    ),
    "employment": Listing(
        workplaces.employments_visible_to,
        ("person", "workplace"),
        (),
        "workplaces:detail",
        "workplace_id",
    ),
    "headcount": Listing(
        workplaces.headcounts_visible_to,
        ("workplace",),
        ("workplace",),
        "workplaces:detail",
        "workplace_id",
    ),
    "assessment": Listing(
        workplaces.assessments_visible_to,
        ("person", "workplace"),
        ("person", "workplace"),
        "workplaces:ratings",
        "workplace_id",
        "on",
    ),
    "area": Listing(
        workplaces.areas_visible_to,
        ("workplace",),
        ("workplace",),
        "workplaces:areas",
        "workplace_id",
    ),
    "mentor": Listing(
        mentors.mentors_visible_to, ("person", "workplace"), ("workplace",), "mentors:detail"
    ),
}


def counted(definition, scope, period):
    """The keys of what a counted definition counts, one queryset for each part of its family."""
    key = f"key_{definition.counts.key}"
    return [part.values(key) for part in facts_of(definition, scope, period)]


def facts_of(definition, scope, period):
    """The annotated facts behind a counted definition, one queryset for each part."""
    when = _in_period(definition, period)
    return [
        definition.rows(part).filter(in_scope(scope.kind, scope.row), when).order_by()
        for part in definition.family.parts
    ]


def _in_period(definition, period):
    if definition.kind == Kind.FLOW:
        return Q(fact_starts_on__gte=period.starts_on, fact_starts_on__lte=period.ends_on)
    still = Q(fact_ends_on=None) | Q(fact_ends_on__gte=period.taken_on)
    return still & Q(fact_starts_on__lte=period.taken_on)


def rows_visible_to(user, definition, scope, period, verb=Verb.LIST):
    """What the figure counts and the user may see (or ``verb``), as a queryset of the listed
    model."""
    listing = LISTINGS[definition.counts.key]
    keys = reduce(or_, (Q(pk__in=part) for part in counted(definition, scope, period)))
    return listing.visible_to(user, verb).filter(keys).select_related(*listing.related)


def total(definition, queryset, period):
    """What the listed rows come to: their number, the sum of their amounts, or the age in the
    middle (None without any)."""
    return counted_and_total(definition, queryset, period)[1]


def sum_of(parts):
    """How many rows some Shares have, and what they come to."""
    return sum(part.number for part in parts), sum(part.total for part in parts)


def counted_and_total(definition, queryset, period, parts=()):
    """How many rows are listed and what they come to, in one query; none where their Shares
    (``parts``) are known."""
    if parts:
        return sum_of(parts)
    if not says_amounts(definition):
        number = queryset.count()
        return number, number
    amount = amount_of(definition, period)
    together = Middle(amount) if definition.is_median else Sum(amount)
    found = queryset.aggregate(number=Count("pk"), total=together)
    return found["number"], definition.when_nothing if found["total"] is None else found["total"]


def left_out(shown, number, total):
    """How much of a figure is not in its list, of which ``counted_and_total`` are given: of what
    it counts, or of the rows whose age in the middle it is."""
    if not shown.definition.is_median:
        return max(0, int(shown.value) - total)
    facts = facts_of(shown.definition, shown.scope, shown.period)
    return max(0, sum(part.count() for part in facts) - number)


def says_amounts(definition):
    """Whether each listed row has a number of its own beside it."""
    return definition.sums_amounts or definition.is_median


def with_amount(definition, queryset, period):
    """The listed rows, where they have a number of their own, with what each adds to the sum or
    how old it is."""
    if not says_amounts(definition):
        return queryset
    return queryset.annotate(counted_amount=amount_of(definition, period))


class Age(Func):
    """How many days lie between a day and an earlier one."""

    template, arg_joiner, output_field = "(%(expressions)s)", " - ", IntegerField()


class Middle(Aggregate):
    """The number in the middle; of two the smaller one."""

    template = "percentile_disc(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = IntegerField()


def amount_of(definition, period):
    """What each row adds to a sum, or how old it is."""
    if definition.is_median:
        return Age(Value(period.taken_on), F(LISTINGS[definition.counts.key].day))
    amount = definition.family.parts[0].amount
    return F(amount) if isinstance(amount, str) else amount


def label_of(definition):
    """The policy's name of what a figure lists: "contacts.contact"."""
    key = definition.counts.key
    return LISTINGS[key].visible_to(AnonymousUser()).model._meta.label_lower


def words_of(definition, model):
    """What is said of a row beside its name, as ``{field: its title}``."""
    names = LISTINGS[definition.counts.key].words
    return {name: capfirst(str(_title(model._meta.get_field(name)))) for name in names}


def _title(field):
    """A relation without words of its own is called what it leads to."""
    has_words = not field.is_relation or field.verbose_name != field.name.replace("_", " ")
    return field.verbose_name if has_words else field.related_model._meta.verbose_name


def entry(definition, row):
    """One row of the list, in words."""
    listing = LISTINGS[definition.counts.key]
    words = [str(value) for value in (getattr(row, name) for name in listing.words) if value]
    url = reverse(listing.page, args=[getattr(row, listing.leads_to)])
    return Entry(str(row), words, url, getattr(row, "counted_amount", None))
