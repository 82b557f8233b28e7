"""Pages about how active members go on, as a screen reader and a narrow phone find them."""

import datetime

import pytest
from django.urls import reverse

from mentors.enums import NoteKind, Rung, StepState
from tests import factories as make
from tests.browser.test_accessibility import DESK, NARROW, PHONE, faults_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def coached(coach):
    """Somebody with one open step, overdue, and one that was done."""
    person = coach.person.coaching.get().person
    person.user = make.UserFactory()
    person.save()
    make.DevelopmentStepFactory(person=person, due_on=datetime.date(2026, 1, 1))
    make.DevelopmentStepFactory(
        person=person,
        rung=Rung.TAKES_PART,
        title="Come along to the rally",
        state=StepState.DONE,
        place=None,
        closed_on=datetime.date(2026, 2, 1),
    )
    talk = make.CoachingFactory(
        coach=coach.person, logged_by=coach, note_kind=NoteKind.MIRROR, on=datetime.date.today()
    )
    make.CoachingAttendanceFactory(coaching=talk, person=person)
    return person


@pytest.fixture
def pages(coach, coached, official):
    """``(user, address)`` of each."""
    person = [coached.pk]
    return [
        (coach, reverse("mentors:development:list")),
        (coach, reverse("mentors:development:person", args=person)),
        (coach, reverse("mentors:development:add-step", args=person)),
        (coach, reverse("mentors:development:coachings")),
        (coach, reverse("mentors:development:log-coaching")),
        (official, reverse("mentors:development:assign-coach", args=person)),
        (coached.user, reverse("mentors:development:own")),
    ]


@pytest.mark.parametrize(("theme", "size"), [("light", DESK), ("dark", PHONE)])
def test_axe_finds_no_fault(open_page, pages, theme, size):
    faults = {}
    for user, address in pages:
        page = open_page(address, user, color_scheme=theme, viewport=size)
        faults[address] = list(faults_of(page))

    assert {where: found for where, found in faults.items() if found} == {}


def test_nothing_is_wider_than_a_narrow_phone(open_page, pages):
    wide = []
    for user, address in pages:
        page = open_page(address, user, viewport=NARROW)
        if page.evaluate("document.documentElement.scrollWidth") > NARROW["width"]:
            wide.append(address)

    assert wide == []
