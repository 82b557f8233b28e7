"""A new version of a definition: its history is computed beside the old values, step by step.

Readers see the old values until all the new ones stand (``DefinitionState``); a step is a year.
"""

from django.db import connection, transaction
from django.db.models import Min

from metrics import definitions
from metrics.engine import locks
from metrics.engine.claims import BEGINNING, END, Claim
from metrics.engine.compute import store
from metrics.models import DefinitionState, Measurement


def catch_up():
    """Compute the history of every definition whose version is not the one that stands.

    Where nothing is known of any definition, the installation is new: all stand as they are.
    """
    known = dict(DefinitionState.objects.values_list("definition", "version"))
    wanted = {key: definition.version for key, definition in definitions.COUNTED.items()}
    if known.items() >= wanted.items():
        return
    missing = [
        DefinitionState(definition=key, version=0 if known else version)
        for key, version in wanted.items()
        if key not in known
    ]
    DefinitionState.objects.bulk_create(missing, ignore_conflicts=True)
    if known:
        for key, version in wanted.items():
            if known.get(key, 0) != version:
                _recompute(definitions.COUNTED[key])


def _recompute(definition):
    steps = list(_years(definition))
    state = DefinitionState.objects.filter(definition=definition.key)
    for done, days in enumerate(steps):
        with transaction.atomic():
            locks.hold(locks.DRAINER, locks.WIDE)
            if state.filter(version=definition.version).exists():
                return  # another drainer was quicker
            state.update(upcoming=definition.version, done=done, total=len(steps))
            store(Claim(definition.family.name, everywhere=days), [definition])
    with transaction.atomic():
        locks.hold(locks.DRAINER, locks.WIDE)
        state.update(version=definition.version, upcoming=None, done=0, total=0)
        stored = Measurement.objects.filter(definition=definition.key)
        stored.exclude(version=definition.version).delete()


def _years(definition):
    """The years with facts, as spans of days; the first and the last one reach to the ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT extract(year FROM now())::int")
        this_year = cursor.fetchone()[0]
    days = [
        part.annotated().aggregate(first=Min("fact_starts_on"))["first"]
        for part in definition.family.parts
    ]
    first_year = min((day.year for day in days if day), default=this_year)
    years = range(min(max(first_year, BEGINNING.year), this_year), this_year + 1)
    for year in years:
        first = BEGINNING if year == years[0] else BEGINNING.replace(year=year)
        yield first, END if year == years[-1] else END.replace(year=year)
