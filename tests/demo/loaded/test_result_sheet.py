"""The result sheet of GO! as a page and as a spreadsheet (D8)."""

import io

import openpyxl
import pytest
from django.urls import reverse

from accounts.models import User
from metrics.definitions import ALL
from programmes.models import Programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
FIVE = {
    "joins": 153,
    "media_contacts": 1_000_000,
    "actives": 600,
    "active_teams": 6,
    "workplaces_with_active_team": 6,
    "graduates": 8,
}


@pytest.fixture
def official():
    user = User.objects.get(email="official@demo.example")
    user.language = "en"
    user.save()
    return user


@pytest.fixture
def programme():
    return Programme.objects.get(name="GO! Organizing")


def test_d8_spreadsheet_holds_the_five_results_under_their_aims_with_their_definitions(
    signed_in, official, programme
):
    answer = signed_in(official).get(reverse("metrics:board-download", args=[programme.pk]))

    rows = [
        [cell for cell in row if cell is not None]
        for sheet in openpyxl.load_workbook(io.BytesIO(answer.getvalue()))
        for row in sheet.iter_rows(values_only=True)
    ]
    by_title = {row[1]: row for row in rows if len(row) > 5}
    goals = programme.goals.filter(aim__isnull=False).select_related("aim")
    for goal in goals:
        row = by_title[goal.title]
        assert row[0] == goal.aim.title
        assert row[2] == FIVE.get(goal.metric, row[2])
        assert str(ALL[goal.metric].sentence) in row
    assert {goal.metric for goal in goals} >= set(FIVE)


def test_d8_page_shows_the_five_results_and_leads_to_print_and_files(
    signed_in, official, programme
):
    page = signed_in(official).get(reverse("metrics:programme", args=[programme.pk])).text

    assert [number for number in ("153", "1,000,000", "600") if f">{number}<" not in page] == []
    assert reverse("metrics:result-sheet", args=[programme.pk]) in page
    assert reverse("metrics:board-download", args=[programme.pk]) in page
