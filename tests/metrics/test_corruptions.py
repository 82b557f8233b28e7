"""Two hundred ways in which figures can go wrong, each at another place: all are found.

The truth is what the engine measures anew once the rows are as they are; what the reconciliation
names must be exactly what differs from it.
"""

import itertools
from dataclasses import dataclass, field
from decimal import Decimal

import pgtrigger
import pytest
from django.db import connection, transaction

from campaigns.models import MediaItem
from cohorts.models import Enrolment
from contacts.models import Contact
from events.models import Participation
from mentors.models import Mentor
from metrics import actions
from metrics.facts.joins import CAMPAIGN, joins_in_a_campaign
from metrics.models import DirtyScope, Measurement
from people.models import Membership
from tests.demo.conftest import demo
from tests.faults.conftest import chance

pytestmark = pytest.mark.django_db
__all__ = ["chance", "demo"]
FIELDS = ("definition", "scope_kind", "scope_id", "grain", "period_start")
EACH = 50  # of the four kinds


def stored():
    rows = Measurement.objects.values_list(*FIELDS, "value", "qualifier")
    return {row[:5]: row[5:] for row in rows}


def truth():
    """What a full measuring makes of the rows; the stored values stay as they are."""
    with transaction.atomic():
        actions.measure_everything()
        found = stored()
        transaction.set_rollback(True)
    return found


def in_turn(groups):
    """The first of each group, then the second of each, and so on."""
    mixed = itertools.chain(*itertools.zip_longest(*groups))
    return [key for key in mixed if key is not None]


@dataclass
class Corruption:
    """What spoils the figures of a database, each time at a key of its own."""

    chance: object
    clean: dict
    spoiled: set = field(default_factory=set)
    aged: set = field(default_factory=set)  # every key that is wrong since rows changed

    def __post_init__(self):
        self.in_order = sorted(self.clean, key=str)

    @property
    def wrong(self):
        return self.spoiled | self.aged

    def spread(self, number):
        """Keys that are still right, in turn from every definition and its every kind of scope;
        there are more definitions than are asked for, so those left out until now come first."""
        found = {}
        for key in self.chance.sample(self.in_order, len(self.in_order)):
            found.setdefault(key[0], {}).setdefault(key[1], []).append(key)
        had = {key[0] for key in self.spoiled}
        turns = in_turn(in_turn(found[key].values()) for key in sorted(found, key=had.__contains__))
        wrong = self.wrong
        return list(itertools.islice((key for key in turns if key not in wrong), number))

    def change(self):
        for index, key in enumerate(self.spread(EACH)):
            row = self._row(key)
            if index % 5 == 0:
                row.update(qualifier="about")
            else:
                row.update(
                    value=self.clean[key][0] + self.chance.choice([-1, 1, Decimal("0.0001")])
                )
            self.spoiled.add(key)

    def lose(self):
        for key in self.spread(EACH):
            self._row(key).delete()
            self.spoiled.add(key)

    def add(self):
        """Values for a period of a scope, or a scope, for which nothing was counted."""
        for index, key in enumerate(self.spread(EACH)):
            row = self._row(key).get()
            row.pk, row.value = None, row.value + 1
            if index % 2:
                row.period_start = row.period_start.replace(year=1900 + index)
            else:
                row.scope_id = row.scope_id.__class__(int=self.chance.getrandbits(128))
            row.save()
            self.spoiled.add(tuple(getattr(row, name) for name in FIELDS))

    def age(self):
        """Rows changed while no trigger was listening, of each table in turn."""
        tables = itertools.cycle(STALE)
        with pgtrigger.ignore():
            while len(self.spoiled) < EACH:
                rows, spoil = next(tables)
                keys = sorted(rows().values_list("pk", flat=True), key=str)
                if not keys:
                    continue
                key = spoil(rows().get(pk=self.chance.choice(keys)))
                if key in self.clean:
                    self.spoiled.add(key)

    def _row(self, key):
        return Measurement.objects.filter(**dict(zip(FIELDS, key, strict=True)))


def month_of(definition, kind, scope_id, day):
    return (definition, kind, scope_id, "month", day.replace(day=1))


def contact_vanishes(row):
    row.delete()
    return month_of("contacts", "workplace", row.workplace_id, row.on)


def contact_reached_more(row):
    Contact.objects.filter(pk=row.pk).update(people_reached=row.people_reached + 3)
    return month_of("people_reached", "workplace", row.workplace_id, row.on)


def report_reached_more(row):
    MediaItem.objects.filter(pk=row.pk).update(reach=row.reach + 1)
    return month_of("media_contacts", "campaign", row.campaign_id, row.on)


def participant_vanishes(row):
    row.delete()
    campaign_id = row.event.action.campaign_id
    return month_of("participations", "campaign", campaign_id, row.event.starts_on)


def joins_that_count():
    """Only inside a campaign does a join that never was spoil a figure."""
    counted = joins_in_a_campaign().values("pk")
    return Membership.objects.filter(pk__in=counted, followed_by=None)


def member_never_joined(row):
    campaigns = joins_in_a_campaign().filter(pk=row.pk).values_list(CAMPAIGN, flat=True)
    campaign_id = campaigns.first()
    row.delete()
    return month_of("joins", "campaign", campaign_id, row.starts_on)


def graduate_is_none(row):
    none = {"state": "enrolled", "completed_on": None, "confirmed_by": None}
    Enrolment.objects.filter(pk=row.pk).update(**none)
    return month_of("graduates", "cohort", row.cohort_id, row.completed_on)


def mentor_vanishes(row):
    row.delete()
    return month_of("mentors", "workplace", row.workplace_id, row.starts_on)


STALE = (
    (Contact.objects.all, contact_vanishes),
    (Contact.objects.all, contact_reached_more),
    (MediaItem.objects.all, report_reached_more),
    (
        lambda: Participation.objects.filter(state="attended", event__action__isnull=False),
        participant_vanishes,
    ),
    (joins_that_count, member_never_joined),
    (lambda: Enrolment.objects.filter(state="completed"), graduate_is_none),
    (lambda: Mentor.objects.filter(projects=None), mentor_vanishes),  # a project keeps its own
)


def test_200_of_200_corruptions_are_found_and_mended(demo, chance):
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # nobody else does, before all this is committed
    clean = stored()
    work = Corruption(chance, clean)
    work.age()
    right = truth()
    work.aged = {key for key in right.keys() | clean.keys() if right.get(key) != clean.get(key)}
    assert work.spoiled <= work.aged
    work.change()
    work.lose()
    work.add()
    now = stored()
    wrong = {key for key in right.keys() | now.keys() if right.get(key) != now.get(key)}

    result = actions.reconcile()

    found = {tuple(getattr(mismatch, name) for name in FIELDS) for mismatch in result.mismatches}
    assert (len(work.spoiled), work.spoiled - found) == (4 * EACH, set())
    assert found == wrong
    assert {key[0] for key in work.wrong} >= {key[0] for key in clean}
    actions.drain()
    assert actions.reconcile().mismatches == []
    assert not DirtyScope.objects.exists()
