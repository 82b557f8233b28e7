"""Ratings, calibration and leaders as a screen reader and a narrow phone find them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories as make
from tests.browser.looking import NARROW, faults_on, in_both_themes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def addresses(units, campaign, workplace):
    """Every page of ratings and leaders, by a name, with something on each."""
    today = timezone.localdate()
    scale = make.ScaleFactory(unit=units.north, name="Standing")
    hall = make.AreaFactory(workplace=workplace, name="Hall")
    make.AreaFactory(workplace=workplace, name="Office")  # nobody leads there
    people = [
        make.EmploymentFactory(
            workplace=workplace, area=hall, person__unit=units.harbour, segment="core"
        ).person
        for _n in range(9)
    ]
    of = {"workplace": workplace, "scale": scale, "on": today - datetime.timedelta(30)}
    ratings = [
        make.AssessmentFactory(person=person, level=1 + n % 5, **of)
        for n, person in enumerate(people[:7])
    ]
    make.AssessmentFactory(person=people[0], level=4, **of)
    make.AssessmentFactory(person=people[1], level=3, corrects=ratings[1], **of)
    ties = [
        make.TieFactory(workplace=workplace, leader=people[leader], follower=people[follower])
        for leader, follower in ((0, 1), (0, 2), (0, 3), (3, 4), (3, 5), (5, 0))
    ]
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    action = make.ActionFactory(
        campaign=campaign, team=team, event__starts_on=today, event__unit=units.harbour
    )
    make.ParticipationFactory(event=action.event, person=people[8], state="attended")
    return {
        "ratings": reverse("workplaces:ratings", args=[workplace.pk]),
        "ratings-of": reverse("workplaces:ratings-of", args=[workplace.pk, people[1].pk]),
        "rate": reverse("workplaces:rate", args=[workplace.pk]),
        "correct": reverse("workplaces:correct-rating", args=[ratings[2].pk]),
        "calibration": reverse("campaigns:calibration", args=[workplace.pk]),
        "leaders": reverse("workplaces:leaders", args=[workplace.pk]),
        "tie": reverse("workplaces:tie", args=[workplace.pk]),
        "end-tie": reverse("workplaces:end-tie", args=[ties[0].pk]),
        "scales": reverse("workplaces:scales"),
        "create-scale": reverse("workplaces:create-scale"),
    }


@in_both_themes
def test_pages_have_no_fault_and_fit_the_screen(open_page, official, addresses, theme, size):
    pages = [(official, address) for address in addresses.values()]

    assert faults_on(open_page, pages, theme, size) == {}


def test_mentor_rates_a_colleague_on_a_phone_with_the_keyboard(
    open_page, mentor, workplace, addresses
):
    person = workplace.employments.order_by("pk").first().person
    page = open_page(addresses["rate"], mentor, viewport=NARROW)

    page.get_by_label("Whom").fill(str(person))
    page.get_by_label("2 · supports").focus()
    page.keyboard.press("Space")
    page.get_by_label("a talk").focus()
    page.keyboard.press("Space")
    page.locator("main .btn-primary").press("Enter")

    page.get_by_text("The rating is noted.").wait_for()
    newest = person.assessments.order_by("-id").first()
    assert (newest.level, newest.basis, newest.rated_by) == (2, "talk", mentor.person)
