"""The result sheets of the sources on paper."""

import pytest
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from metrics.definitions import ALL
from programmes.models import Programme
from tests import paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def text_of(signed_in):
    """The words of a PDF as the official reads it, spaces made plain."""

    def read(view, name, language="en"):
        official = User.objects.get(email="official@demo.example")
        official.language = language
        official.save()
        programme = Programme.objects.get(name=name)
        response = signed_in(official).get(reverse(f"metrics:{view}", args=[programme.pk]))
        assert response["Content-Type"] == "application/pdf"
        return paper.text_of(response.content)

    return read


@pytest.mark.parametrize(
    ("language", "million", "pair"),
    [("de", "1.000.000", "6 in 6"), ("nb", "1 000 000", "6 i 6"), ("en", "1,000,000", "6 in 6")],
)
def test_d8_result_sheet_prints_the_five_results_and_a_footnote_for_each_definition(
    text_of, language, million, pair
):
    text = text_of("result-sheet", "GO! Organizing", language)

    assert all(f" {number} " in text for number in ("153", million, "600", pair, "8")), text
    keys = ["joins", "media_contacts", "actives", "active_teams", "graduates"]
    keys.append("workplaces_with_active_team")
    with translation.override(language):
        sentences = ["".join(str(ALL[key].sentence).split()) for key in keys]
    printed = "".join(text.split())
    assert [sentence for sentence in sentences if sentence not in printed] == []


def test_b12_sheet_of_the_mentors_has_its_live_numbers_filled_in(text_of):
    text = text_of("result-sheet", "Weiterbildungsmentor*innen", "de")

    assert "über 340 in 122" in text
    assert "mindestens 2,8" in text
    assert "170 %" in text
    assert "Netzwerktagung 1.0" in text


def test_board_on_paper_holds_the_same_numbers(text_of):
    text = text_of("board-pdf", "GO! Organizing", "nb")

    assert all(f" {number} " in text for number in ("153", "1 000 000", "600", "8"))
