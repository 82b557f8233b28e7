"""Writing judged rows in sets: the number of statements does not grow with the rows."""

import datetime

from django.utils import timezone

from core.sorting import sort_key
from workbench.enums import Outcome
from workbench.imports import BATCH
from workplaces.enums import Segment
from workplaces.models import Employer, Headcount, UnitAssignment, Workplace
from workplaces.targets.columns import KEPT
from workplaces.targets.judging import UNDATED, day_said, names


def write_workplaces(rows, options):
    """Create and change workplaces; all of them by the key that ``judging`` gave."""
    creating = [row for row in rows if row.outcome == Outcome.CREATE]
    employers = _employers(creating)
    new = {row.found["workplace"]: _workplace(row, employers) for row in creating}
    keys = {row.found["workplace"] for row in rows} - new.keys()
    old = {str(pk): workplace for pk, workplace in Workplace.objects.in_bulk(keys).items()}
    workplaces = new | old
    changed = set()
    for row in rows:
        if set(KEPT) & row.found.get("before", {}).keys():
            _change(workplaces[row.found["workplace"]], row)
            changed.add(row.found["workplace"])
    Workplace.objects.bulk_create(new.values(), batch_size=BATCH)
    UnitAssignment.objects.bulk_create(_assignments(rows, new, options), batch_size=BATCH)
    corrected = [old[key] for key in changed & old.keys()]
    Workplace.objects.bulk_update(corrected, KEPT, batch_size=BATCH)
    return workplaces


def _employers(rows):
    """The employers of new workplaces by sort key; the unknown ones are created."""
    called = {}
    for row in rows:
        spelling = row.values.get("employer") or row.values["name"]
        called.setdefault(names(row.values)[0], spelling)
    known = Employer.objects.filter(sort_key__in=called).order_by("-created_at", "-pk")
    employers = {employer.sort_key: employer for employer in known}  # the oldest of equals
    missing = [
        Employer(name=name, sort_key=key) for key, name in called.items() if key not in employers
    ]
    Employer.objects.bulk_create(missing, batch_size=BATCH)
    return employers | {employer.sort_key: employer for employer in missing}


def _workplace(row, employers):
    name = row.values.get("name") or row.values["employer"]
    return Workplace(
        employer=employers[names(row.values)[0]],
        name=name,
        sort_key=sort_key(name),
        unit_id=row.found["unit"],
        **{what: row.values[what] for what in KEPT if what in row.values},
    )


def _change(workplace, row):
    for what in KEPT:
        if what in row.found["before"]:
            setattr(workplace, what, row.values[what])


def _assignments(rows, new, options):
    """Each new workplace belongs to its unit from the first day its list tells of."""
    since = dict.fromkeys(new, _usual_day(options))
    for row in rows:
        key = row.found["workplace"]
        if key in since:
            since[key] = min(since[key], row.values.get("counted_on", since[key]))
    return [
        UnitAssignment(
            workplace=new[key],
            unit_id=new[key].unit_id,
            starts_on=datetime.date.fromisoformat(day),
        )
        for key, day in since.items()
    ]


def _usual_day(options):
    """The ISO day of what has none: the one chosen, else the day of writing."""
    return options["as_of"] or timezone.localdate().isoformat()


def write_headcounts(rows, options, workplaces):
    """Write the headcounts of rows to create or change; one of a known day is corrected."""
    headcounts = {}
    for row in rows:
        said = day_said(row.values, options)
        is_new = row.outcome == Outcome.CREATE or said in row.found["before"]
        if "headcount" in row.values and is_new:
            on = _usual_day(options) if said == UNDATED else said
            headcounts[row.found["workplace"], on] = Headcount(
                workplace=workplaces[row.found["workplace"]],
                segment=Segment.ALL,
                count=row.values["headcount"],
                on=datetime.date.fromisoformat(on),
                source=row.values.get("source", options["source"]),
            )
    Headcount.objects.bulk_create(
        headcounts.values(),
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["workplace", "area", "segment", "on"],
        update_fields=["count", "source"],
    )
