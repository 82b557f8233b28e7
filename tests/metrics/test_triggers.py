"""Every watched table marks its families dirty, however it is written to.

A column that is renamed below would migrate silently and break each insert: these tests write
to every watched table.
"""

import datetime
import io

import pgtrigger
import pytest
from django.db import connection

from metrics import models
from metrics.facts import FAMILIES
from metrics.models import DirtyScope
from tests import factories as make

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 4)
APPEND_ONLY = ("workplaces.Assessment:append_only",)  # a row of it changes when people are merged

WATCHED = [getattr(models, name) for name in models.__all__ if name.startswith("Watched")]


def a_student(**values):
    """A membership that counts in every figure about members: it was to end, and has ended."""
    return make.MembershipFactory(kind="student", expected_graduation_on=DAY, ends_on=DAY, **values)


def an_active_student():
    student = a_student()
    make.FunctionFactory(person=student.person)
    return student


def an_event_of_everything():
    """An event that is an action and a session at once."""
    return make.SessionFactory(event=make.ActionFactory().event).event


def an_enrolment():
    """Of somebody who applied, is expected at a session and masters a module."""
    enrolment = make.EnrolmentFactory()
    make.ApplicationFactory(cohort=enrolment.cohort, person=enrolment.person)
    make.SessionFactory(cohort=enrolment.cohort)
    return make.SignOffFactory(enrolment=enrolment).enrolment


MADE_BY = {
    "area": make.AreaFactory,
    "assessment": make.AssessmentFactory,
    "cadence": lambda: make.CadenceFactory(unit=make.WorkplaceFactory().unit),
    "coachassignment": make.CoachAssignmentFactory,
    "developmentstep": make.DevelopmentStepFactory,
    "responsibility": make.ResponsibilityFactory,
    "tie": make.TieFactory,
    "unit": make.UnitFactory,
    "unitassignment": lambda: make.WorkplaceFactory().unit_assignments.get(),
    "employer": make.EmployerFactory,
    "workplace": make.WorkplaceFactory,
    "programme": make.ProgrammeFactory,
    "cohort": make.CohortFactory,
    "campaign": make.CampaignFactory,
    "register": make.RegisterFactory,
    "mentor": make.MentorFactory,
    "enrolment": an_enrolment,
    "application": make.ApplicationFactory,
    "signoff": make.SignOffFactory,
    "structuretest": make.StructureTestFactory,
    "testedarea": make.TestedAreaFactory,
    "asking": make.AskingFactory,
    "employment": lambda: make.EmploymentFactory(person=a_student().person),
    "membership": lambda: a_student(person=make.EmploymentFactory().person),
    "person": lambda: an_active_student().person,
    "headcount": make.HeadcountFactory,
    "function": make.FunctionFactory,
    "session": make.SessionFactory,
    "team": make.TeamFactory,
    "mediaitem": make.MediaItemFactory,
    "objective": make.ObjectiveFactory,
    "participation": lambda: make.ParticipationFactory(event=an_event_of_everything()),
    "event": an_event_of_everything,
    "action": lambda: an_event_of_everything().action,
    "contact": make.ContactFactory,
    "advicecase": make.AdviceCaseFactory,
}


def table(proxy):
    return proxy._meta.concrete_model._meta


@pytest.mark.parametrize("proxy", WATCHED, ids=lambda proxy: proxy.__name__)
def test_write_to_a_watched_table_marks_its_families(proxy):
    row = MADE_BY[table(proxy).model_name]()
    families = families_of(proxy)

    for write in (insert_again, update_all):
        DirtyScope.objects.all().delete()
        write(proxy, row)
        marked = set(DirtyScope.objects.values_list("family", flat=True))
        assert marked == families, write.__name__


def families_of(proxy):
    """What the truncate trigger names, all of which the other triggers must mark too."""
    truncate = next(t for t in proxy._meta.triggers if t.name == "dirty_truncate")
    return {name for name in FAMILIES if f"'{name}'" in truncate.func}


def insert_again(proxy, row):
    """Delete and insert the row behind everybody's back, foreign keys deferred."""
    name = table(proxy).db_table
    with connection.cursor() as cursor, pgtrigger.ignore(*APPEND_ONLY):
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(f"CREATE TEMP TABLE copy ON COMMIT DROP AS SELECT * FROM {name}")
        cursor.execute(f"DELETE FROM {name} WHERE id = %s", [row.pk])
        cursor.execute("DELETE FROM metrics_dirtyscope")
        cursor.execute(f"INSERT INTO {name} SELECT * FROM copy WHERE id = %s", [row.pk])


def update_all(proxy, row):
    with connection.cursor() as cursor, pgtrigger.ignore(*APPEND_ONLY):
        cursor.execute(f"UPDATE {table(proxy).db_table} SET created_at = created_at")


def test_every_watched_table_has_a_row_to_test_it():
    assert {table(proxy).model_name for proxy in WATCHED} == set(MADE_BY)


def test_copy_marks_like_a_save(workplace):
    contact = make.ContactFactory(workplace=workplace, on=DAY)
    stream = io.StringIO()
    with connection.cursor() as cursor:
        cursor.copy_expert("COPY contacts_contact TO STDOUT", stream)
        contact.delete()
        DirtyScope.objects.all().delete()
        stream.seek(0)
        cursor.copy_expert("COPY contacts_contact FROM STDIN", stream)

    marks = DirtyScope.objects.filter(family="contacts", scope_kind="workplace")
    assert [(m.scope_id, m.starts_on, m.ends_on) for m in marks] == [(workplace.pk, DAY, DAY)]


def test_truncate_marks_the_whole_family(workplace):
    make.ContactFactory(workplace=workplace, on=DAY)
    DirtyScope.objects.all().delete()

    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("TRUNCATE contacts_contact, contacts_queuedentry")

    marks = DirtyScope.objects.values_list("family", "scope_kind", "scope_id")
    assert set(marks) == {(name, "", None) for name in ("contacts", "overdue", "team_activity")}


def test_bulk_write_makes_few_marks(workplace):
    make.ContactFactory.create_batch(20, workplace=workplace, on=DAY)
    DirtyScope.objects.all().delete()

    with connection.cursor() as cursor:
        cursor.execute("UPDATE contacts_contact SET people_reached = 2")

    assert DirtyScope.objects.filter(family="contacts").count() == 1
