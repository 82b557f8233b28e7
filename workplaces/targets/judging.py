"""What each row of a list would do to the workplaces as they stand."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit
from core.sorting import sort_key
from workbench.enums import Outcome
from workbench.imports import Verdict
from workplaces.enums import Segment
from workplaces.models import Headcount, Workplace
from workplaces.targets.columns import KEPT

UNDATED = "undated"  # stands for the day of a headcount without one; sorts after every ISO day


class Refusal(Exception):
    """The row is refused; the message is for the user."""


@dataclass
class Site:
    """A workplace as it would stand after the rows judged so far."""

    key: str  # its id, or "row 7" when that row of the file creates it
    employer: str  # as a sort key
    unit: str = ""
    place: str = ""
    sector: str = ""
    group_founded_on: str = ""
    headcounts: dict = field(default_factory=dict)  # numbers by ISO day, or UNDATED
    said: dict = field(default_factory=dict)  # (row, value) by field or day, as the file says

    def value_of(self, what):
        if what in KEPT:
            return getattr(self, what)
        if what == UNDATED:  # the same number again is no news, whatever day it is read
            what = max(self.headcounts, default=UNDATED)
        return self.headcounts.get(what)

    def take(self, what, value, row):
        self.said.setdefault(what, (row, value))
        if what in KEPT:
            setattr(self, what, value)
        else:
            self.headcounts[what] = value


class Known:
    """What the database knows of the rows of a file, asked in three queries."""

    def __init__(self, rows, options, *, lock):
        self.options = options
        self.today = timezone.localdate().isoformat()
        self.units = _units_by_name()
        self.sites = defaultdict(list)
        self._load_sites({names(row.values)[1] for row in rows}, lock)

    def _load_sites(self, wanted, lock):
        workplaces = Workplace.objects.filter(sort_key__in=wanted).select_related("employer")
        if lock:
            workplaces = workplaces.select_for_update(of=["self"])
        by_pk = {}
        for workplace in workplaces.order_by("created_at", "pk"):
            site = by_pk[workplace.pk] = _as_site(workplace)
            self.sites[workplace.sort_key].append(site)
        counted = Headcount.objects.filter(workplace__in=by_pk, area=None, segment=Segment.ALL)
        for workplace, on, number in counted.values_list("workplace", "on", "count"):
            by_pk[workplace].headcounts[on.isoformat()] = number

    def judge(self, row):
        """The Verdict on a row, given the rows judged before. Raises Refusal."""
        employer, name = names(row.values)
        if not name:
            raise Refusal(_("The name is missing."))
        unit = self._unit(row.values)
        sayings = self._sayings(row.values)
        site = self._site(employer, name, row.values)
        if site is None:
            return self._create(row, unit, sayings)
        if "unit" in row.values and site.unit != unit:
            raise Refusal(_("This workplace belongs to another unit. Move it on its own page."))
        return _change(site, row, sayings)

    def _create(self, row, unit, sayings):
        if not unit:
            raise Refusal(_("A new workplace needs a unit."))
        employer, name = names(row.values)
        site = Site(key=f"row {row.number}", employer=employer, unit=unit)
        for what, value in sayings.items():
            site.take(what, value, row.number)
        self.sites[name].append(site)
        return Verdict(Outcome.CREATE, found={"workplace": site.key, "unit": unit})

    def _unit(self, values):
        if "unit" not in values:
            return self.options["unit"]
        found = self.units[sort_key(values["unit"])]
        if not found:
            raise Refusal(_("There is no unit “%(unit)s”.") % {"unit": values["unit"]})
        if len(found) > 1:
            raise Refusal(_("There are several units “%(unit)s”.") % {"unit": values["unit"]})
        return found[0]

    def _sayings(self, values):
        """What the row says of its workplace: fields, and the headcount by its ISO day."""
        sayings = {what: values[what] for what in KEPT if what in values}
        if "headcount" in values:
            on = day_said(values, self.options)
            if on != UNDATED and on > self.today:
                raise Refusal(_("The day of the headcount lies in the future."))
            sayings[on] = values["headcount"]
        return sayings

    def _site(self, employer, name, values):
        """The one site the row can mean, or None when it is a new one."""
        of_that_name = self.sites[name]
        sites = [site for site in of_that_name if site.employer == employer]
        if of_that_name and not sites and "employer" not in values:
            raise Refusal(_("A workplace of that name is known. Add its employer."))
        if "place" in values:
            there = [s for s in sites if sort_key(s.place) == sort_key(values["place"])]
            sites = there or [site for site in sites if not site.place]
        if len(sites) > 1:
            raise Refusal(_("The employer has several workplaces of that name. Add the place."))
        return sites[0] if sites else None


def _change(site, row, sayings):
    for what, value in sayings.items():
        earlier, said = site.said.get(what, (row.number, value))
        if said != value:
            raise Refusal(
                _("Row %(row)s says “%(other)s” of the same workplace.")
                % {"row": earlier, "other": said}
            )
    old = {what: site.value_of(what) for what in sayings}
    for what, value in sayings.items():
        site.take(what, value, row.number)
    before = {what: value for what, value in old.items() if value != sayings[what]}
    found = {"workplace": site.key} | ({"before": before} if before else {})
    return Verdict(Outcome.CHANGE if before else Outcome.UNCHANGED, found=found)


def day_said(values, options):
    """The ISO day of a row's headcount: the row's own, else the one chosen, else UNDATED."""
    return values.get("counted_on") or options["as_of"] or UNDATED


def names(values):
    """The sort keys of employer and workplace; a list with only one of them means both by it."""
    name = values.get("name") or values.get("employer") or ""
    return sort_key(values.get("employer") or name), sort_key(name)


def _units_by_name():
    """The ids of units by name, by path, and by code: the last label of the path."""
    units = defaultdict(list)
    for pk, name, path in Unit.objects.values_list("pk", "name", "path"):
        for called in {sort_key(name), path, path.rpartition(".")[2]}:
            units[called].append(str(pk))
    return units


def _as_site(workplace):
    founded = workplace.group_founded_on
    return Site(
        key=str(workplace.pk),
        employer=workplace.employer.sort_key,
        unit=str(workplace.unit_id),
        place=workplace.place,
        sector=workplace.sector,
        group_founded_on=founded.isoformat() if founded else "",
    )
