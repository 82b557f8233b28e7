"""A new version of a definition: its history is computed beside the old values, step by step.

Readers see the old values until all the new ones stand (``DefinitionState``). A step is a year of
one definition in a transaction of its own: between two of them the drainer measures what people
write meanwhile, and a kill loses one at most. A version that cannot be computed holds up nobody:
the others go on, its tile says so, and it is tried again a while later.
"""

import datetime
from functools import reduce
from operator import or_

from django.db import connection, transaction
from django.db.models import Min, Q
from django.db.models.functions import Now

from metrics import definitions
from metrics.engine import locks
from metrics.engine.claims import BEGINNING, END, Claim
from metrics.engine.compute import store
from metrics.engine.measuring import FAILURES, note_failure, note_success
from metrics.models import DefinitionState, Measurement

RETRY_AFTER = datetime.timedelta(minutes=5)


def begin():
    """Note which versions are to replace those that stand; whether a history waits to be computed.

    Where nothing is known of any definition, the installation is new: all stand as they are.
    """
    wanted = {key: definition.version for key, definition in definitions.COUNTED.items()}
    known = {state.definition: state for state in DefinitionState.objects.all()}
    if not known:
        _add({key: DefinitionState(version=version) for key, version in wanted.items()})
        return False
    missing = {key: DefinitionState(version=0) for key in wanted if key not in known}
    _add(missing)
    for key, state in (known | missing).items():
        if key in wanted:
            _announce(state, wanted[key])
    return _waiting().exists()


def _add(states):
    for key, state in states.items():
        state.definition = key
    DefinitionState.objects.bulk_create(states.values(), ignore_conflicts=True)


def _announce(state, wanted):
    """Say which version is to come, if another drainer has not done so meanwhile."""
    upcoming = None if state.version == wanted else wanted
    if state.upcoming != upcoming:
        unchanged = DefinitionState.objects.filter(
            definition=state.definition, version=state.version
        )
        unchanged.exclude(upcoming=upcoming).update(upcoming=upcoming, done=0, total=0)


def _waiting():
    """The states of definitions with a history to compute, but for those that failed just now."""
    is_due = Q(failed_at=None) | Q(failed_at__lt=Now() - RETRY_AFTER)
    ours = [Q(definition=key, upcoming=d.version) for key, d in definitions.COUNTED.items()]
    return DefinitionState.objects.filter(is_due, reduce(or_, ours)).order_by("definition")


def step():
    """Compute one more year of a history.

    True when something was done, False when nothing waits, None while another drainer is at work.
    """
    with transaction.atomic():
        if not (locks.try_to_hold(locks.DRAINER) and locks.try_to_hold(locks.WIDE)):
            return None
        state = _waiting().first()
        if state is not None:
            _go_on(state, definitions.COUNTED[state.definition])
    return state is not None


def _go_on(state, definition):
    try:
        with transaction.atomic():
            years = list(_years(definition))
            # Other years than when it began: nobody knows which of them are done.
            done = state.done if state.total == len(years) else 0
            store(Claim(definition.family.name, everywhere=years[done]), [definition])
    except FAILURES:
        note_failure(definition)
        return
    note_success([definition])
    state.done, state.total = done + 1, len(years)
    if state.done == state.total:
        _change_over(state, definition.version)
    state.save(update_fields=["version", "upcoming", "done", "total"])


def _change_over(state, version):
    state.version, state.upcoming, state.done, state.total = version, None, 0, 0
    stored = Measurement.objects.filter(definition=state.definition)
    stored.exclude(version=version).delete()


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
