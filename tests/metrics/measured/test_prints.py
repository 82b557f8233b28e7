"""Figures on paper: what users typed stays text, readers of totals see no small numbers."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from accounts.models import AuditEntry
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import window
from metrics.scopes import Scope
from tests import factories as make
from tests.metrics.taking import text_of

pytestmark = pytest.mark.django_db
WICKED = '#eval("1+1") = $x$ *b* <l> @r \\u{41} // -- [c] #read("/etc/passwd")'


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
def test_what_users_typed_is_set_as_text_and_never_run(world, campaign, official, signed_in, view):
    programme = campaign.programme
    programme.name = programme.summary = WICKED
    programme.save()
    make.GoalFactory(programme=programme, metric="joins", title=f"1 {WICKED}", value=2)
    make.GoalFactory(
        programme=programme, kind="policy", metric="", status="open", title=f"2 {WICKED}"
    )
    make.MilestoneFactory(programme=programme, text=WICKED)

    text = text_of(signed_in(official).get(reverse(f"metrics:{view}", args=[programme.pk])))

    plain = "".join(text.split())
    for mark in ('#eval("1+1")', "$x$", "*b*", "<l>", "@r", "\\u{41}", '#read("/etc/passwd")'):
        assert mark in plain
    assert "root:" not in plain


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
def test_programme_without_goals_is_printed_too(programme, official, signed_in, view):
    text = text_of(signed_in(official).get(reverse(f"metrics:{view}", args=[programme.pk])))

    assert "No goal of this programme names a figure yet." in text


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
def test_readers_of_totals_print_no_small_number(world, campaign, leadership, signed_in, view):
    make.GoalFactory(programme=campaign.programme, metric="joins", title="Joined", value=1)
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    address = reverse(f"metrics:{view}", args=[scope.pk])

    text = text_of(signed_in(leadership).get(address))

    figure = figures(leadership, scope, ["joins"], window(scope.row))[0]
    assert figure.is_hidden
    assert f"{figure.display} " in text
    assert "".join(str(figure.why_hidden).split()) in "".join(text.split())
    assert "100 %" not in text


def test_print_is_a_line_in_the_trail(world, campaign, official, signed_in):
    signed_in(official).get(reverse("metrics:result-sheet", args=[campaign.programme.pk]))

    entry = AuditEntry.objects.get(verb="results.taken_out")
    assert (entry.actor_id, entry.detail) == (official.pk, {"form": "pdf"})


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
def test_print_is_of_the_chosen_period_and_says_so(world, campaign, official, signed_in, view):
    make.GoalFactory(programme=campaign.programme, metric="joins", title="Joined", value=10)
    url = reverse(f"metrics:{view}", args=[campaign.programme.pk])
    client, today = signed_in(official), datetime.datetime(2026, 6, 10, tzinfo=datetime.UTC)

    with time_machine.travel(today, tick=False):
        text = text_of(client.get(url + "?period=last_month"))
        whole = text_of(client.get(url))

    assert "May 2026, compared with May 2025" in text
    assert ("at least 10" in text, "at least 10" in whole) == (False, True)
    assert AuditEntry.objects.filter(detail__chosen="period=last_month").count() == 1


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
@pytest.mark.parametrize(("metric", "is_said"), [("contacts", True), ("media_contacts", False)])
def test_paper_says_what_a_move_of_a_workplace_does(
    world, campaign, official, signed_in, view, metric, is_said
):
    make.GoalFactory(programme=campaign.programme, metric=metric)
    address = reverse(f"metrics:{view}", args=[campaign.programme.pk])

    text = "".join(text_of(signed_in(official).get(address)).split())
    home = "".join(text_of(signed_in(official).get(reverse("metrics:home-pdf"))).split())

    assert "eachdaycountsfortheunitofthatday" in home
    assert ("eachdaycountsfortheunitofthatday" in text) is is_said
