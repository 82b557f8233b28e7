"""Appointing mentors, their list and their registers (B2, B4)."""

import datetime

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from mentors.actions import appoint, end, keep_register
from mentors.models import Mentor, Register
from mentors.queries import mentors_visible_to, programmes_covering
from programmes.enums import ProgrammeState
from tests import factories as make
from tests.counting import queries_of
from workplaces.enums import FunctionKind

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 3, 2)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def colleague(workplace):
    return make.EmploymentFactory(workplace=workplace).person


@pytest.fixture
def appointment(colleague, workplace, programme):
    return make.MentorFactory(person=colleague, workplace=workplace, programme=programme)


def rows(page):
    return [row.record for row in page.context["table"].rows]


def test_appointed_mentor_is_recorded(official, colleague, workplace, programme):
    mentor = appoint(
        person=colleague, programme=programme, workplace=workplace, starts_on=TODAY, by=official
    )

    assert mentor.is_current
    assert AuditEntry.objects.get(verb="mentor.appointed").subject_id == str(mentor.pk)


def test_appointing_the_same_mentor_twice_is_refused(official, appointment):
    with pytest.raises(ActionRefused):
        appoint(
            person=appointment.person,
            programme=appointment.programme,
            workplace=appointment.workplace,
            starts_on=TODAY,
            by=official,
        )


def test_mentor_may_be_one_at_a_second_workplace(official, appointment):
    second = make.WorkplaceFactory()

    appoint(
        person=appointment.person,
        programme=appointment.programme,
        workplace=second,
        starts_on=TODAY,
        by=official,
    )

    assert appointment.person.mentorships.count() == 2


def test_ended_appointment_is_no_longer_current(official, appointment):
    end(appointment, ends_on=datetime.date(2026, 3, 1), by=official)

    assert list(Mentor.objects.current()) == []


@pytest.mark.parametrize("day", [datetime.date(2025, 12, 31), datetime.date(2026, 3, 3)])
def test_appointment_that_has_ended_stays_as_it_ended(official, appointment, day):
    end(appointment, ends_on=datetime.date(2026, 2, 1), by=official)

    with pytest.raises(ActionRefused):
        end(appointment, ends_on=day, by=official)


def test_register_is_kept_once_per_programme(official, programme):
    keep_register(programme, is_complete=False, note="One district is missing.", by=official)
    keep_register(programme, is_complete=True, by=official)

    assert Register.objects.get().is_complete is True


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("official", True),
        ("admin", True),
        ("outsider", False),
        ("leadership", False),
        ("trainer", False),
    ],
)
def test_mentor_is_listed_for_those_responsible(request, appointment, role, sees):
    user = request.getfixturevalue(role)

    assert list(mentors_visible_to(user)) == [appointment] * sees


def test_mentor_sees_the_own_appointment_only(mentor, appointment):
    assert list(mentors_visible_to(mentor)) == list(mentor.person.mentorships.all())


def test_official_appoints_a_colleague_of_the_workplace(
    signed_in, official, colleague, workplace, programme
):
    said = {"person": colleague.pk, "programme": programme.pk, "starts_on": "2026-03-02"}

    answer = signed_in(official).post(reverse("mentors:appoint", args=[workplace.pk]), said)

    mentor = Mentor.objects.get()
    assert answer.url == mentor.get_absolute_url()
    assert (mentor.person, mentor.workplace) == (colleague, workplace)


def test_somebody_from_elsewhere_cannot_be_appointed(signed_in, official, workplace, programme):
    stranger = make.EmploymentFactory().person
    said = {"person": stranger.pk, "programme": programme.pk, "starts_on": "2026-03-02"}

    answer = signed_in(official).post(reverse("mentors:appoint", args=[workplace.pk]), said)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["person"]


def test_second_appointment_of_the_same_is_told_at_the_person(signed_in, official, appointment):
    said = {
        "person": appointment.person_id,
        "programme": appointment.programme_id,
        "starts_on": "2026-03-02",
    }
    url = reverse("mentors:appoint", args=[appointment.workplace_id])

    answer = signed_in(official).post(url, said)

    assert list(answer.context["form"].errors) == ["person"]


def test_programmes_of_the_unit_and_above_can_be_chosen(units, workplace):
    whole = make.ProgrammeFactory(unit=units.union)
    own = make.ProgrammeFactory(unit=units.harbour)
    make.ProgrammeFactory(unit=units.south)
    make.ProgrammeFactory(unit=units.union, state=ProgrammeState.ENDED)

    assert set(programmes_covering(workplace)) == {whole, own}


def test_official_ends_an_appointment(signed_in, official, appointment):
    url = reverse("mentors:end", args=[appointment.pk])

    answer = signed_in(official).post(url, {"ends_on": "2026-03-31"})

    assert answer.url == appointment.get_absolute_url()
    appointment.refresh_from_db()
    assert appointment.ends_on == datetime.date(2026, 3, 31)


def test_mentor_cannot_end_the_own_appointment(signed_in, mentor):
    [own] = mentor.person.mentorships.all()

    answer = signed_in(mentor).post(reverse("mentors:end", args=[own.pk]), {"ends_on": TODAY})

    assert answer.status_code == 403


def test_list_warns_of_an_incomplete_register(signed_in, official, appointment):
    make.RegisterFactory(programme=appointment.programme, is_complete=False)

    page = signed_in(official).get(reverse("mentors:list"))

    assert "is not complete" in page.content.decode()


def test_b4_list_is_split_by_what_mentors_are_elected_to(signed_in, official, appointment):
    council = make.FunctionFactory(
        person=appointment.person, workplace=appointment.workplace, kind="works_council"
    )
    make.FunctionFactory(person=appointment.person, kind=FunctionKind.REPRESENTATIVE)  # elsewhere
    client, url = signed_in(official), reverse("mentors:list")

    assert rows(client.get(url, {"mandate": council.kind})) == [appointment]
    assert rows(client.get(url, {"mandate": "representative"})) == []
    assert rows(client.get(url, {"mandate": "none"})) == []


def test_b4_activist_on_the_works_council_is_elected_to_both(signed_in, official, appointment):
    """Noted as a function of its own (C10)."""
    make.FunctionFactory(
        person=appointment.person, workplace=appointment.workplace, kind="works_council_activist"
    )
    client, url = signed_in(official), reverse("mentors:list")

    found = {
        mandate: rows(client.get(url, {"mandate": mandate}))
        for mandate in ("works_council", "representative", "none")
    }
    page = client.get(appointment.get_absolute_url()).text

    assert found == {"works_council": [appointment], "representative": [appointment], "none": []}
    assert "Not elected" not in page
    assert "Union activist on the works council" in page


def test_b4_list_says_which_mandates_are_lost(signed_in, official, appointment, workplace):
    ended = make.MentorFactory(workplace=workplace, ends_on="2026-02-28")

    page = signed_in(official).get(reverse("mentors:list"))

    told = {row.record: row.get_cell("mandates") for row in page.context["table"].rows}
    assert "no mandate at present" in told[appointment]
    assert told[ended] == "–"


def test_b4_mentor_whose_mandate_has_ended_stays_one_with_a_warning(
    signed_in, official, appointment
):
    make.FunctionFactory(
        person=appointment.person, workplace=appointment.workplace, ends_on="2026-02-28"
    )

    page = signed_in(official).get(appointment.get_absolute_url())

    assert "Not elected to the works council" in page.content.decode()
    assert page.context["mentor"].is_current


def test_list_takes_as_many_queries_for_three_rows_as_for_one(
    signed_in, official, appointment, workplace, programme
):
    client, url = signed_in(official), reverse("mentors:list")
    for_one = queries_of(client, url)

    for mentor in make.MentorFactory.create_batch(2, workplace=workplace, programme=programme):
        make.FunctionFactory(person=mentor.person, workplace=workplace)

    assert queries_of(client, url) == for_one


@pytest.mark.parametrize("show", ["0", "-5", "9" * 5000, "²", "ten", ""])
def test_timeline_stands_any_number_in_its_address(signed_in, official, workplace, show):
    url = reverse("mentors:workplace-timeline", args=[workplace.pk])

    assert signed_in(official).get(url, {"show": show}).status_code == 200


def test_timeline_shows_older_entries_when_asked(signed_in, official, workplace):
    make.ContactFactory.create_batch(30, workplace=workplace)
    url = reverse("mentors:workplace-timeline", args=[workplace.pk])
    client = signed_in(official)

    first, all_of_them = client.get(url), client.get(url, {"show": 50})

    assert (len(first.context["entries"]), first.context["older"]) == (25, 50)
    assert (len(all_of_them.context["entries"]), all_of_them.context["older"]) == (30, None)


def test_timeline_leads_to_a_contact_at_that_workplace(signed_in, mentor, workplace):
    url = reverse("mentors:workplace-timeline", args=[workplace.pk])

    page = signed_in(mentor).get(url).content.decode()

    assert f'href="{reverse("contacts:log")}?workplace={workplace.pk}"' in page


def test_timeline_as_a_part_is_what_stands_on_its_page(signed_in, official, workplace):
    make.ContactFactory(workplace=workplace)
    url = reverse("mentors:workplace-timeline", args=[workplace.pk])
    client = signed_in(official)

    part = client.get(url, headers={"HX-Request": "true"}).content.decode().strip()

    assert part in client.get(url).content.decode()


def test_timeline_takes_as_many_queries_for_three_entries_as_for_one(
    signed_in, official, workplace
):
    make.ContactFactory(workplace=workplace)
    client = signed_in(official)
    url = reverse("mentors:workplace-timeline", args=[workplace.pk])
    for_one = queries_of(client, url)

    make.ContactFactory.create_batch(2, workplace=workplace)

    assert queries_of(client, url) == for_one


def kinds(page):
    return [(entry.kind, str(entry.on)) for entry in page.context["entries"]]


def test_timeline_of_a_person_tells_what_ended_and_their_next_steps(
    signed_in, official, outsider, units, workplace
):
    """Ended is what has a last day that has come, and what went on did not end."""
    person = make.PersonFactory(unit=units.harbour)
    student = make.MembershipFactory(
        person=person, kind="student", starts_on="2020-01-01", ends_on="2021-01-01"
    )
    working = {"starts_on": "2021-01-02", "ends_on": "2026-01-10"}
    make.MembershipFactory(person=person, kind="working", follows=student, **working)
    span = {"person": person, "workplace": workplace, "starts_on": "2022-01-01"}
    make.EmploymentFactory(**span, ends_on="2026-01-11")
    make.FunctionFactory(**span, ends_on="2030-01-12")
    make.MentorFactory(**span, ends_on="2026-01-13")
    make.DevelopmentStepFactory(person=person, state="done", place=None, closed_on="2026-01-14")
    url = reverse("mentors:person-timeline", args=[person.pk])

    told = kinds(signed_in(official).get(url))

    assert told[1:5] == [
        ("done", "2026-01-14"),
        ("appointment ended", "2026-01-13"),
        ("employment ended", "2026-01-11"),
        ("membership ended", "2026-01-10"),
    ]
    assert told[0][0] == "next step"
    assert {kind for kind, _day in told[5:]} == {"mentor", "employment", "function", "membership"}
    assert signed_in(outsider).get(url).status_code == 404


def test_timeline_of_a_workplace_counts_what_the_reader_may_know_of_and_not_read(
    signed_in, adviser, official, mentor, trainer, workplace
):
    """Who logs there counts contacts, who counts advice cases counts these; from five on."""
    make.ContactFactory.create_batch(4, workplace=workplace)
    url = reverse("mentors:workplace-timeline", args=[workplace.pk])

    few = {user: signed_in(user).get(url).context for user in (adviser, official, mentor)}
    make.AdviceCaseFactory.create_batch(4, workplace=workplace)
    four = signed_in(official).get(url).context["private"]
    make.AdviceCaseFactory(workplace=workplace)
    make.ContactFactory(workplace=workplace)

    assert [(len(each["entries"]), each["private"]) for each in few.values()] == [
        (0, 0),
        (5, 0),  # and the mentor's appointment
        (5, 0),
    ]
    assert four == 0
    assert "5 entries (private)" in signed_in(official).get(url).text
    assert "5 entries (private)" in signed_in(adviser).get(url).text


def test_timeline_of_a_person_tells_what_they_did(signed_in, official, units, workplace):
    person = make.PersonFactory(unit=units.harbour)
    contact = make.ContactFactory(workplace=workplace, made_by=person)

    page = signed_in(official).get(reverse("mentors:person-timeline", args=[person.pk]))

    assert [entry.url for entry in page.context["entries"]] == [contact.get_absolute_url()]


def test_page_of_a_mentor_tells_training_and_coach(signed_in, official, units, appointment):
    person, programme = appointment.person, appointment.programme
    person.unit = units.harbour
    person.save()
    done = make.CohortFactory(programme=programme, unit=units.harbour, name="Series of 2025")
    make.EnrolmentFactory(
        cohort=done,
        person=person,
        workplace=appointment.workplace,
        state="completed",
        completed_on=datetime.date(2025, 11, 20),
        confirmed_by=official,
    )
    far = make.CohortFactory(unit=units.south, name="Series of the south")
    make.EnrolmentFactory(cohort=far, person=person, workplace=appointment.workplace)
    coach = make.CoachAssignmentFactory(
        person=person, coach__family_name="Coachwood", starts_on=TODAY
    )

    page = signed_in(official).get(appointment.get_absolute_url()).text

    assert "Series of 2025" in page
    assert "completed on 11/20/2025" in page
    assert "Series of the south" not in page  # of another district
    assert str(coach.coach) in page


def test_mentor_reads_nothing_of_a_cohort_on_the_own_page(signed_in, mentor, units):
    """What is theirs stands on “My path”."""
    own = mentor.person.mentorships.get()
    make.EnrolmentFactory(person=mentor.person, workplace=own.workplace, cohort__unit=units.north)

    assert "Training" not in signed_in(mentor).get(own.get_absolute_url()).text
