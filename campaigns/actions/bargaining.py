"""Writing what members and others put into bargaining: demands, surveys, votes, the report back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from campaigns.enums import SurveyKind
from campaigns.models import Demand, Survey, SurveyOption
from core.constraints import refusals_of
from core.exceptions import ActionRefused


@transaction.atomic
def save_demand(campaign, *, by, demand=None, **fields):
    """Note a demand as it was raised, or change ``demand``."""
    row = Demand.objects.select_for_update(of=["self"]).get(pk=demand.pk) if demand else None
    row = row or Demand(campaign=campaign)
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()
    record("demand.saved", row, by=by, campaign=str(row.campaign_id), state=row.state)
    return row


@transaction.atomic
def ask(campaign, *, kind, answers, by, **fields):
    """Ask members and others one question; a vote without ``answers`` is for or against."""
    if kind == SurveyKind.VOTE and not answers:
        answers = [_("for"), _("against"), _("abstention")]
    if len(answers) < 2:
        raise ActionRefused(_("A survey needs at least two answers to choose from."))
    with refusals_of(Survey):
        survey = Survey.objects.create(campaign=campaign, kind=kind, **fields)
    SurveyOption.objects.bulk_create(
        SurveyOption(survey=survey, position=position, text=text)
        for position, text in enumerate(answers)
    )
    record("survey.asked", survey, by=by, campaign=str(campaign.pk))
    return survey


@transaction.atomic
def count(survey, *, counts, by):
    """Say how many members and how many others chose each answer: ``{option: (members, others)}``.

    Refused before it opens, and once it was reported back: what people were told stands.
    """
    survey = _locked(survey)
    if survey.opens_on > timezone.localdate():
        raise ActionRefused(_("Nobody answers before the first day."))
    if survey.reported_on is not None:
        raise ActionRefused(_("The result was reported back already."))
    for option, (members, others) in counts.items():
        option.members, option.others = members, others
        option.save(update_fields=["members", "others"])
    record("survey.counted", survey, by=by)
    return survey


@transaction.atomic
def report_back(survey, *, report, by):
    """Say what people answered and what follows. Refused before the last day is over, and while
    nothing was counted."""
    survey = _locked(survey)
    if survey.closes_on >= timezone.localdate():
        raise ActionRefused(_("It is reported back when the last day is over."))
    if not any(option.members or option.others for option in survey.options.all()):
        raise ActionRefused(_("Count the answers first."))
    survey.report, survey.reported_on = report, timezone.localdate()
    survey.save(update_fields=["report", "reported_on"])
    record("survey.reported", survey, by=by)
    return survey


def _locked(survey):
    return Survey.objects.select_for_update(of=["self"]).get(pk=survey.pk)
