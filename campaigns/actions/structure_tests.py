"""Writing structure tests: a series of asks, each of which asks more than the one before."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from campaigns.models import Asking, Campaign, StructureTest, TestedArea
from campaigns.queries import areas_to_ask, employees_known, headcounts_on
from core.constraints import refusals_of
from core.exceptions import ActionRefused


@transaction.atomic
def plan_test(campaign, *, by, workplace, on, ask, title):
    """Plan the next test of a campaign at a workplace, with the headcounts known by its day.

    Refused where the campaign has no team, and when it does not ask more than what was asked
    before it, or not less than what is asked after it.
    """
    campaign = Campaign.objects.select_for_update(of=["self"]).get(pk=campaign.pk)
    if not campaign.teams.filter(workplace=workplace).exists():
        raise ActionRefused(_("The campaign has no team at this workplace."))
    test = StructureTest(campaign=campaign, workplace=workplace, on=on, ask=ask, title=title)
    _refuse_smaller_ask(test)
    known = headcounts_on(workplace, on)
    test.eligible = known.get(None)
    with refusals_of(StructureTest):
        test.save()
    TestedArea.objects.bulk_create(
        TestedArea(test=test, area=area, eligible=known.get(area.pk))
        for area in areas_to_ask(workplace)
    )
    record("structure_test.planned", test, by=by, campaign=str(campaign.pk), ask=int(ask))
    return test


@transaction.atomic
def change_test(test, *, by, on, ask, title):
    """Change a test before anybody has answered; afterwards its words only."""
    Campaign.objects.select_for_update(of=["self"]).get(pk=test.campaign_id)
    test = _locked(test)
    is_other = (on, ask) != (test.on, test.ask)
    if is_other and test.askings.exclude(answer=None).exists():
        raise ActionRefused(_("People have answered it already. Plan another test instead."))
    test.on, test.ask, test.title = on, ask, title
    _refuse_smaller_ask(test)
    with refusals_of(StructureTest):
        test.save()
    record("structure_test.changed", test, by=by, ask=int(ask))
    return test


def _refuse_smaller_ask(test):
    """The next one must ask more: a series that falls back shows nothing new."""
    series = StructureTest.objects.filter(campaign=test.campaign, workplace=test.workplace)
    others = series.exclude(pk=test.pk)
    if before := others.filter(on__lte=test.on, ask__gte=test.ask).order_by("-ask").first():
        words = {"ask": before.get_ask_display(), "title": before.title}
        raise ActionRefused(_("The next test must ask more than “%(title)s” did: %(ask)s.") % words)
    if after := others.filter(on__gt=test.on, ask__lte=test.ask).order_by("ask").first():
        words = {"ask": after.get_ask_display(), "title": after.title}
        raise ActionRefused(
            _("It must ask less than “%(title)s”, which comes after it: %(ask)s.") % words
        )


@transaction.atomic
def assign(test, *, asker, people, by, predicted=None):
    """Let ``asker`` ask these people; ``predicted``: will they say yes? None: no guess.

    Whoever was to be asked by somebody else changes hands, unless there is an answer already.
    Refused for people who do not work there on the day of the test.
    """
    test = _locked(test)
    areas = employees_known(test)
    if any(person.pk not in areas for person in people):
        raise ActionRefused(_("Only who works there on the day of the test is asked."))
    if answered := test.askings.filter(person__in=people).exclude(answer=None).first():
        raise ActionRefused(_("%(person)s has answered already.") % {"person": answered.person})
    said = {"asker": asker, "predicted": predicted}
    Asking.objects.bulk_create(
        [Asking(test=test, person=each, area_id=areas[each.pk], **said) for each in people],
        update_conflicts=True,
        unique_fields=["test", "person"],
        update_fields=["asker", "predicted", "area"],
    )
    record("structure_test.assigned", test, by=by, asker=str(asker.pk), people=len(people))
    return test


@transaction.atomic
def record_answers(test, *, answers, by):
    """Say who said yes and who did not: ``{asking: True, False or None}``.

    Refused before the day of the test.
    """
    test = _locked(test)
    if test.on > timezone.localdate():
        raise ActionRefused(_("Nobody is asked before the day of the test."))
    askings = test.askings.select_for_update(of=["self"])
    known = askings.filter(pk__in=[asking.pk for asking in answers])
    changed = [asking for asking in known if asking.answer != answers[asking]]
    for asking in changed:
        asking.answer = answers[asking]
    Asking.objects.bulk_update(changed, ["answer"])
    record("structure_test.answered", test, by=by, people=len(answers))
    return test


@transaction.atomic
def set_numbers(test, *, eligible, yes_unnamed, areas, by):
    """Say how many could say yes and how many did unnamed: of the whole, and of each area as
    ``{tested area: (eligible, yes_unnamed)}``. Refused when more said yes than could have."""
    test = _locked(test)
    test.eligible, test.yes_unnamed = eligible, yes_unnamed
    with refusals_of(StructureTest):
        test.save(update_fields=["eligible", "yes_unnamed"])
    for tested, (number, unnamed) in areas.items():
        tested.eligible, tested.yes_unnamed = number, unnamed
        with refusals_of(TestedArea):
            tested.save(update_fields=["eligible", "yes_unnamed"])
    record("structure_test.counted", test, by=by)
    return test


def note_reading(test, *, by):
    """What people answered was shown to the user by name."""
    record("structure_test.read", test, by=by)


def _locked(test):
    rows = StructureTest.objects.select_for_update(of=["self"])
    return rows.select_related("campaign", "workplace").get(pk=test.pk)
