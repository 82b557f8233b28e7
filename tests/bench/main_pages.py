"""The main pages of workplaces, mentors, cohorts, events and campaigns, and who reads them.

Each is asked for its largest subject: `./run bench` measures them, and a test holds them to the
same number of queries whatever the size (`tests/demo/test_main_pages.py`).
"""

from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse

from accounts.models import User
from campaigns.models import Campaign, StructureTest
from cohorts.models import Cohort, Enrolment
from events.enums import EventState
from events.models import Event
from mentors.models import Mentor
from workplaces.models import Workplace

DRAWN = 20, 45  # followers at a workplace of which a map is drawn: with their leaders up to 60


@dataclass(frozen=True)
class MainPage:
    what: str
    who: str  # logs in
    address: str


def main_pages():
    """All of them, with the addresses of this database's rows."""
    return [*_of_workplaces(), *_of_contacts_and_mentors(), *_of_cohorts(), *_of_events()]


def _of_workplaces():
    largest = Workplace.objects.earliest("sort_key").pk
    followed = Workplace.objects.annotate(n=Count("ties__follower", distinct=True))
    mapped = followed.filter(n__range=DRAWN).earliest("sort_key").pk
    pages = {
        "Workplace": ("workplaces:detail", largest),
        "Areas as a list": ("workplaces:areas", largest),
        "Areas on a map": ("workplaces:area-map", largest),
        "Two snapshots compared": ("workplaces:compare-snapshots", largest),
        "Ratings": ("workplaces:ratings", largest),
        "Calibration of ratings": ("campaigns:calibration", largest),
        "Leaders and coverage": ("workplaces:leaders", largest),
        "Relationship map": ("workplaces:leaders", mapped),
        "History of a workplace": ("mentors:workplace-timeline", largest),
    }
    return _for("official", pages)


def _of_contacts_and_mentors():
    largest = Workplace.objects.earliest("sort_key").pk
    active = Mentor.objects.earliest("pk").person_id
    pages = {
        "History of a person": ("mentors:person-timeline", active),
        "Mentor coverage": ("mentors:coverage",),
        "Topics together": ("contacts:topics",),
        "Advice cases, counted": ("contacts:cases:panel", largest),
    }
    overdue = f"{reverse('contacts:groups')}?state=overdue"
    mine = {"Advice cases of a mentor": ("contacts:cases:list",)}
    return [
        *_for("official", pages),
        MainPage("Groups overdue", "official", overdue),
        *_for("mentor", mine),
    ]


def _of_cohorts():
    trainer = User.objects.get(email="trainer@demo.example").person
    cohort = Cohort.objects.filter(trainers__person=trainer).earliest("sort_key")
    participant = Enrolment.objects.filter(cohort=cohort).earliest("pk")
    pages = {
        "Cohort with its attendance": ("cohorts:detail", cohort.pk),
        "Attendance of all cohorts": ("cohorts:attendance",),
        "Progress of a participant": ("cohorts:enrolment", participant.pk),
    }
    own = {"Participant's own page": ("cohorts:mine",)}
    courses = {"Courses": ("cohorts:courses:list",)}
    return [*_for("trainer", pages), *_for("organiser", own), *_for("official", courses)]


def _of_events():
    organiser = User.objects.get(email="organiser@demo.example").person
    campaign = Campaign.objects.filter(leads__person=organiser).earliest("sort_key")
    held = Event.objects.filter(series__isnull=False, state=EventState.HELD)
    test = StructureTest.objects.earliest("pk")
    pages = {
        "Events": ("events:list",),
        "Event with its agenda": ("events:detail", held.earliest("pk").pk),
        "Campaign": ("campaigns:detail", campaign.pk),
        "Structure test": ("campaigns:structure-test", test.pk),
        "Results of a programme": ("metrics:programme", campaign.programme_id),
    }
    return _for("official", pages)


def _for(who, pages):
    return [MainPage(what, who, reverse(name, args=keys)) for what, (name, *keys) in pages.items()]
