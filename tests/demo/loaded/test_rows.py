"""The sources' numbers, recounted from the demo's rows in plain SQL, apart from the engine."""

import datetime

import pytest
from django.db import connection
from django.db.models import Count

from events.enums import FileKind
from events.models import EventFile
from mentors.enums import StepState
from mentors.models import CoachAssignment, DevelopmentStep
from tests import paper
from tests.demo.conftest import TODAY
from workplaces.enums import Readiness
from workplaces.models import Snapshot, Trajectory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

GO = "(SELECT id FROM programmes_programme WHERE name = 'GO! Organizing')"
WBM = "(SELECT id FROM programmes_programme WHERE name = 'Weiterbildungsmentor*innen')"
ATTENDED = f"""
    FROM events_participation part
    JOIN events_event event ON event.id = part.event_id AND event.state = 'held'
    JOIN campaigns_action action ON action.event_id = event.id
    JOIN campaigns_campaign campaign ON campaign.id = action.campaign_id
    WHERE campaign.programme_id = {GO} AND part.state = 'attended'
"""
IN_WINDOW = "AND event.starts_on BETWEEN campaign.starts_on AND campaign.ends_on"
JOINS = f"""
    FROM people_membership membership
    JOIN workplaces_employment job ON job.person_id = membership.person_id
        AND membership.starts_on BETWEEN job.starts_on AND COALESCE(job.ends_on, 'infinity')
    JOIN campaigns_team team ON team.workplace_id = job.workplace_id
    JOIN campaigns_campaign campaign ON campaign.id = team.campaign_id
        AND membership.starts_on BETWEEN campaign.starts_on AND campaign.ends_on
    WHERE campaign.programme_id = {GO} AND membership.follows_id IS NULL
"""
ACTIVE_TEAMS = f"""
    FROM campaigns_team team
    JOIN campaigns_campaign campaign ON campaign.id = team.campaign_id
    JOIN campaigns_action action ON action.team_id = team.id
    JOIN events_event event ON event.id = action.event_id AND event.state = 'held'
    WHERE campaign.programme_id = {GO} AND event.starts_on <= '2025-11-30'
        AND event.starts_on + campaign.activity_days > DATE '2025-12-31'
        AND team.starts_on <= '2025-12-31' AND team.ends_on IS NULL
"""
OPEN_POSTS = f"FROM mentors_mentor WHERE programme_id = {WBM} AND ends_on IS NULL"


def number(statement):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {statement}")
        return cursor.fetchone()[0]


def test_n6_eight_graduates_confirmed_by_the_trainer():
    completed = f"""count(*) FROM cohorts_enrolment enrolment
        JOIN cohorts_cohort cohort ON cohort.id = enrolment.cohort_id
        JOIN accounts_user trainer ON trainer.id = enrolment.confirmed_by_id
        WHERE cohort.programme_id = {GO} AND enrolment.state = 'completed'
            AND trainer.email = 'trainer@demo.example'"""

    assert number(completed) == 8


def test_a6_eight_participants_at_six_workplaces_lead_six_campaigns():
    enrolled = f"""FROM cohorts_enrolment enrolment
        JOIN cohorts_cohort cohort ON cohort.id = enrolment.cohort_id
        WHERE cohort.programme_id = {GO}"""

    assert number(f"count(DISTINCT enrolment.person_id) {enrolled}") == 8
    assert number(f"count(DISTINCT enrolment.workplace_id) {enrolled}") == 6
    assert number(f"count(DISTINCT enrolment.campaign_id) {enrolled}") == 6
    assert number(f"count(*) {enrolled} AND enrolment.campaign_id IS NULL") == 0


def test_n5_six_teams_at_six_workplaces_are_active_at_the_end():
    assert number(f"count(DISTINCT team.id) {ACTIVE_TEAMS}") == 6
    assert number(f"count(DISTINCT team.workplace_id) {ACTIVE_TEAMS}") == 6


def test_n2_153_people_joined_inside_a_window():
    assert number(f"count(DISTINCT membership.id) {JOINS}") == 153


def test_d1_first_and_last_day_of_the_window_count_and_their_neighbours_do_not():
    at_go = f"""FROM people_membership membership
        JOIN workplaces_employment job ON job.person_id = membership.person_id
        JOIN campaigns_team team ON team.workplace_id = job.workplace_id
        JOIN campaigns_campaign campaign ON campaign.id = team.campaign_id
        WHERE campaign.programme_id = {GO}"""

    for day, counts in (
        ("2025-01-31", False),
        ("2025-02-01", True),
        ("2025-11-30", True),
        ("2025-12-01", False),
    ):
        on_the_day = f"AND membership.starts_on = '{day}'"
        joins = number(f"count(DISTINCT membership.id) {at_go} {on_the_day}")
        counted = number(f"count(DISTINCT membership.id) {JOINS} {on_the_day}")
        assert joins >= 3
        assert counted == (joins if counts else 0)


def test_join_of_one_who_works_at_two_workplaces_counts_for_two_campaigns_and_once():
    assert number(f"count(DISTINCT (membership.id, campaign.id)) {JOINS}") == 154


def test_n4_600_people_took_part_in_actions_inside_a_window():
    assert number(f"count(DISTINCT part.person_id) {ATTENDED} {IN_WINDOW}") == 600


def test_d2_there_are_more_participations_than_people_and_people_outside_the_windows():
    assert number(f"count(part.person_id) {ATTENDED} {IN_WINDOW}") > 1_000
    assert number(f"sum(part.unnamed_count) {ATTENDED} {IN_WINDOW}") > 100
    assert number(f"count(DISTINCT part.person_id) {ATTENDED}") == 612


def test_n3_reports_inside_the_windows_reach_a_million():
    media = f"""FROM campaigns_mediaitem item
        JOIN campaigns_campaign campaign ON campaign.id = item.campaign_id
        WHERE campaign.programme_id = {GO}"""
    inside = "AND item.on BETWEEN campaign.starts_on AND campaign.ends_on"

    assert number(f"sum(item.reach) {media} {inside}") == 1_000_000
    assert number(f"sum(item.reach) {media}") == 1_048_000


def test_n10_340_mentors_at_122_workplaces():
    assert number(f"count(DISTINCT person_id) {OPEN_POSTS}") == 340
    assert number(f"count(DISTINCT workplace_id) {OPEN_POSTS}") == 122
    assert number(f"count(*) {OPEN_POSTS}") == 343


def test_b7_mentors_are_in_every_sector_and_all_offices_but_one():
    at_work = f"""FROM mentors_mentor mentor
        JOIN workplaces_workplace workplace ON workplace.id = mentor.workplace_id
        WHERE mentor.programme_id = {WBM} AND mentor.ends_on IS NULL"""

    assert number(f"count(DISTINCT workplace.sector) {at_work}") == 15
    assert number(f"count(DISTINCT workplace.unit_id) {at_work}") == 20
    assert number("count(*) FROM accounts_unit WHERE kind = 'office'") == 21


def test_about_two_thousand_people_in_three_languages():
    assert 1_950 <= number("count(*) FROM people_person") <= 2_050
    assert number("count(*) FROM people_person WHERE language = 'nl'") > 100
    assert number("count(*) FROM people_person WHERE language = 'nb'") > 100


def test_contacts_lie_in_the_two_years_before_today():
    assert 1_450 <= number("count(*) FROM contacts_contact") <= 1_550
    assert number("min(contact.on) FROM contacts_contact contact") >= datetime.date(2024, 4, 1)
    assert number("max(contact.on) FROM contacts_contact contact") < TODAY


def test_mentors_log_contacts_only_at_their_own_workplaces():
    elsewhere = """count(*) FROM contacts_contact contact
        WHERE NOT EXISTS (
            SELECT FROM mentors_mentor mentor
            WHERE mentor.person_id = contact.made_by_id
                AND mentor.workplace_id = contact.workplace_id
                AND mentor.starts_on <= contact.on
        ) AND contact.campaign_id IS NULL"""

    assert number(elsewhere) == 0


def test_no_one_works_or_serves_before_being_employed():
    too_early = """count(*) FROM mentors_mentor mentor
        WHERE NOT EXISTS (
            SELECT FROM workplaces_employment job
            WHERE job.person_id = mentor.person_id AND job.workplace_id = mentor.workplace_id
                AND job.starts_on <= mentor.starts_on
        )"""

    assert number(too_early) == 0


def test_c4_some_workplaces_have_no_headcount_and_none_has_more_members_than_employees():
    without = """count(*) FROM workplaces_workplace workplace
        WHERE NOT EXISTS (SELECT FROM workplaces_headcount WHERE workplace_id = workplace.id)"""
    overfull = """count(*) FROM (
        SELECT workplace_id, count(DISTINCT job.person_id) AS members
        FROM workplaces_employment job
        JOIN people_membership membership ON membership.person_id = job.person_id
        GROUP BY workplace_id
    ) crew JOIN workplaces_headcount headcount USING (workplace_id)
    WHERE crew.members > headcount.count AND area_id IS NULL AND segment = 'all'"""

    assert number(without) == 11
    assert number(overfull) == 0


def test_c1_some_workplaces_have_areas_that_hold_their_parts_and_their_people():
    orphans = """count(*) FROM workplaces_area part JOIN workplaces_area above
        ON above.id = part.parent_id WHERE NOT part.path <@ above.path"""
    strangers = """count(*) FROM workplaces_employment job JOIN workplaces_area area
        ON area.id = job.area_id WHERE area.workplace_id <> job.workplace_id"""
    overfull = """count(*) FROM workplaces_headcount headcount JOIN (
        SELECT area_id, count(*) AS known FROM workplaces_employment GROUP BY area_id
    ) crew USING (area_id) WHERE crew.known > headcount.count"""

    assert number("count(DISTINCT workplace_id) FROM workplaces_area") > 10
    assert number("count(*) FROM workplaces_employment WHERE area_id IS NOT NULL") > 50
    assert [number(orphans), number(strangers), number(overfull)] == [0, 0, 0]


def test_c6_some_active_members_of_a_coach_have_no_next_step_and_none_has_three():
    coached = CoachAssignment.objects.values("person")
    opened = DevelopmentStep.objects.filter(person__in=coached, state=StepState.OPEN)
    each = opened.values("person").annotate(number=Count("pk")).values_list("number", flat=True)

    assert len(coached) == 24
    assert set(each) == {1, 2}
    assert len(each) == 18


def test_c2_some_workplaces_have_two_snapshots_of_which_one_is_dutch():
    pairs = Snapshot.objects.values("workplace").annotate(n=Count("pk")).values_list("n", flat=True)
    dutch = Snapshot.objects.filter(workplace__unit__approach="activating")

    assert list(pairs) == [2] * 5
    assert list(dutch.order_by("number").values_list("number", flat=True)) == [1, 2]
    assert all(snapshot.picture["structure"]["areas"] for snapshot in dutch)


def test_c16_trajectories_stand_everywhere_on_their_way():
    found = {(each.readiness, bool(each.reason)) for each in Trajectory.objects.all()}

    assert found == {
        (Readiness.NOT_READY, False),
        (Readiness.READY, False),
        (Readiness.STARTED, False),
        (Readiness.STARTED, True),
    }


def test_e8_workshop_of_12_november_keeps_two_presentations_and_a_photo():
    files = EventFile.objects.filter(event__starts_on=datetime.date(2025, 11, 12)).order_by("id")

    slides = [
        paper.text_of(bytes(file.stored.content))
        for file in files.filter(kind=FileKind.PRESENTATION)
    ]
    photo = files.get(kind=FileKind.PHOTO)
    assert [text.split()[0] for text in slides] == ["TraM", "FluGs"]
    assert "Flexibel und gesund Reflexionsworkshop Netzwerke" in slides[1]
    assert "hält" in slides[1]
    assert bytes(photo.stored.small).startswith(b"\xff\xd8\xff")
