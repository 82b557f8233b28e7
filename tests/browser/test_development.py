"""Pages about how active members go on, as a screen reader and a narrow phone find them."""

import datetime

import pytest
from django.urls import reverse

from mentors.actions import write_profile
from mentors.enums import Degree, Descriptor, NoteKind, ProfileView, Rung, StepState
from tests import factories as make
from tests.browser.looking import faults_on, in_both_themes

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
    for on, view, by in (
        (datetime.date(2026, 1, 5), ProfileView.COACH, coach),
        (datetime.date(2026, 2, 5), ProfileView.COACH, coach),
        (datetime.date(2026, 2, 6), ProfileView.OWN, person.user),
    ):
        usual = dict.fromkeys(Descriptor, Degree.OFTEN)
        said = usual | {Descriptor.ACTIVE: Degree(on.month), Descriptor.AWARE: Degree(5 - on.month)}
        write_profile(person=person, view=view, on=on, degrees=said, is_shared=True, by=by)
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
        (coach, reverse("mentors:development:profile", args=person)),
        (coach, reverse("mentors:development:write-profile", args=person)),
        (coached.user, reverse("mentors:development:own-profile")),
    ]


@in_both_themes
def test_pages_have_no_fault_and_fit_the_screen(open_page, pages, theme, size):
    assert faults_on(open_page, pages, theme, size) == {}
