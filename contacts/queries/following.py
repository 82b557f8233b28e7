"""Which union groups are due for a contact, and which of them first (E17, E18)."""

from django.db.models import (
    Case,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Subquery,
    When,
)
from django.utils import timezone

from contacts.models import Contact
from contacts.queries.contacts import follow_ups_to_tell, with_last_contact
from people.queries import tasks_visible_to
from workplaces.models import Responsibility, Signal
from workplaces.queries import ADVISING, groups_visible_to, noted, with_cadence


def with_follow_up(workplaces):
    """Each with ``last_contact_on``, ``cadence`` (days), ``due_on`` (the last day on which the
    next contact is in time) and ``signal_on``, the day of its newest open signal.

    ``due_on`` is None where no cadence is set, and where nobody was contacted yet.
    """
    due_on = ExpressionWrapper(F("last_contact_on") + F("cadence"), output_field=DateField())
    open_signals = Signal.objects.filter(workplace=OuterRef("pk"), closed_on=None).order_by("-on")
    return with_cadence(with_last_contact(workplaces)).annotate(
        due_on=due_on, signal_on=Subquery(open_signals.values("on")[:1])
    )


def is_overdue(day):
    """The condition on workplaces ``with_follow_up``: not contacted in the set period (E17)."""
    never = Q(last_contact_on=None, cadence__isnull=False)
    return never | Q(due_on__lt=day)


def most_pressing_first(workplaces):
    """Those with a signal, the newest first (E18); then those due the longest."""
    never_contacted = Case(When(last_contact_on=None, cadence__isnull=False, then=0), default=1)
    return workplaces.order_by(
        F("signal_on").desc(nulls_last=True),
        never_contacted,
        F("due_on").asc(nulls_last=True),
        "sort_key",
        "pk",
    )


def overdue_groups(user):
    """The groups that the user may see followed up and that are overdue today."""
    groups = with_follow_up(groups_visible_to(user)).filter(is_overdue(timezone.localdate()))
    return most_pressing_first(groups.select_related("unit"))


def advised_by(person):
    """A condition on workplaces: ``person`` follows them up today."""
    held = Responsibility.objects.current().filter(person=person)
    return Q(pk__in=held.values("workplace"))


def noted_of(person):
    """A condition on workplaces: the note of ``person`` names them, for who takes over (E17)."""
    held = Responsibility.objects.filter(noted(), person=person)
    return Q(pk__in=held.values("workplace"))


def open_in_note(user, person, groups):
    """What ``user`` may see of what is open with ``person``, and at ``groups`` with who advises
    there today: at a group that was handed over it has gone along."""
    follow_ups = follow_ups_to_tell().filter(pk__in=tasks_visible_to(user).values("pk"))
    advised = Responsibility.objects.current().filter(
        ADVISING, workplace=OuterRef("workplace_pk"), person=OuterRef("owner")
    )
    here = Q(Exists(advised), workplace_pk__in=groups.order_by().values("pk"))
    return follow_ups.filter(Q(owner=person) | here).select_related("owner")


def left_behind(condition):
    """Open follow-ups at groups that somebody else advises today, each with ``adviser``.

    ``condition`` says whose, by ``owner`` and ``workplace_pk``. Items of a joint agenda stay with
    whom council and union chose.
    """
    advising = Responsibility.objects.current().filter(ADVISING, workplace=OuterRef("workplace_pk"))
    follow_ups = follow_ups_to_tell().annotate(adviser=Subquery(advising.values("person")[:1]))
    of_contacts = follow_ups.filter(condition, subject_label=Contact._meta.label_lower)
    return of_contacts.filter(adviser__isnull=False).exclude(owner=F("adviser"))


def advised_no_more():
    """A condition on follow-ups: noted while their owner advised the group, who does not follow it
    up any more. What somebody noted there afterwards, as an official say, is their own."""
    there = {"person": OuterRef("owner"), "workplace": OuterRef("workplace_pk")}
    held = Responsibility.objects.filter(**there)
    until = {"ends_on__lt": timezone.localdate(), "ends_on__gte": OuterRef("created_at__date")}
    return Q(Exists(held.filter(ADVISING, **until))) & ~Q(Exists(held.current()))
