"""Writing it: a few rows by the models, the rest by the statements, then all of it is dirty."""

from contextlib import contextmanager
from datetime import timedelta

import pghistory
from django.db import connection, transaction

from accounts.actions import record
from accounts.models import User
from campaigns.models import Lead
from cohorts.models import CoachQualification, Enrolment, Trainer
from contacts.enums import ContactKind, Outcome
from core.tags import TopicTag
from mentors.models import Mentor
from metrics.actions import mark_everything
from organizing.demo import loading
from organizing.demo.atscale.coaching import OWN_STEPS
from organizing.demo.atscale.functions import FUNCTIONS
from organizing.demo.atscale.goals import goals_of
from organizing.demo.atscale.learning import DIMENSIONS, THOUGHTS
from organizing.demo.atscale.statements import STATEMENTS
from organizing.demo.companies import STEMS
from organizing.demo.draft import Draft
from organizing.demo.folk import draft_person
from organizing.demo.names import FAMILY, GIVEN
from organizing.demo.training import draft_curriculum
from organizing.demo.units import draft_union
from organizing.demo.users import draft_users
from people.enums import JoinChannel
from people.models import Person
from programmes.enums import ProgrammeState
from programmes.models import Goal, Programme
from workplaces.enums import Clause, Condition, Sector, Segment
from workplaces.models import Snapshot, Workplace
from workplaces.queries import picture_on

PICTURED = 24  # workplaces, at any scale
TAKEN_DAYS_AGO = 400, 9


def load(today, sizes):
    """Write a union of these Sizes as it stands on ``today``; numbers of rows by table.

    Raises ActionRefused where there is anything already.
    """
    loading.ensure_empty()
    with transaction.atomic(), pghistory.context(reason=loading.LOADED):
        draft = _draft_few(today)
        draft.write()
        written = _write_many(draft, sizes)
        _give_relations(draft)
        _take_snapshots(today)
        _set_goals()
        mark_everything()
        record(loading.LOADED, today=today.isoformat(), members=sizes.members)
    loading.analyse(STATEMENTS)
    return written


def _draft_few(today):
    """Who logs in, the union itself, and one curriculum that all cohorts follow."""
    draft = Draft(today)
    union = draft_union(draft)
    users = draft_users(draft, union)
    for user in (users.official, users.mentor, users.trainer, users.organiser):
        draft_person(draft, union, user=user)
    draft_curriculum(draft, union)
    return draft


def _write_many(draft, sizes):
    numbers = {name: getattr(sizes, name) for name in ("people", "at_sessions", "divided")}
    params = vars(sizes) | numbers | _words() | _anchors(draft) | _sealed(sizes)
    written = {}
    with connection.cursor() as cursor, _triggers_asleep(cursor), _checked_at_the_end(cursor):
        cursor.execute(FUNCTIONS)
        for table, statement in STATEMENTS.items():
            cursor.execute(statement, params)
            written[table] = cursor.rowcount
    return written


def _words():
    return {
        "stems": STEMS["nb"].split(),
        "given": GIVEN["nb"].split(),
        "family": FAMILY["nb"].split(),
        "sectors": list(Sector.values),
        "segments": [segment.value for segment in Segment if segment != Segment.ALL],
        "channels": list(JoinChannel.values),
        "kinds": list(ContactKind.values),
        "topics": list(TopicTag.values),
        "outcomes": list(Outcome.values),
        "clauses": list(Clause.values),
        "conditions": list(Condition.values),
    }


def _sealed(sizes):
    """Texts for the first rows of the tables that cannot be without one."""
    return {
        "own_steps": OWN_STEPS.of(sizes.closed_cases),
        "thoughts": THOUGHTS.of(DIMENSIONS * sizes.enrolments),
    }


def _anchors(draft):
    """The few rows that the many point to."""
    by_model = {model.__name__: rows for model, rows in draft.rows.items()}
    union = by_model["Unit"][0]
    return {
        "today": draft.today,
        "union": str(union.pk),
        "root": union.path,
        "user": str(by_model["User"][0].pk),
        "admin": str(next(user.pk for user in by_model["User"] if user.is_staff)),
        "version": str(by_model["CurriculumVersion"][0].pk),
        "no_note": b"",  # a sealed field that holds nothing
    }


@contextmanager
def _triggers_asleep(cursor):
    """History and dirty marks of millions of rows would say nothing: one mark says it all."""
    cursor.execute("SET LOCAL statement_timeout = 0; SET LOCAL maintenance_work_mem = '256MB'")
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what is pending bars ALTER TABLE
    for table in STATEMENTS:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    for table in STATEMENTS:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@contextmanager
def _checked_at_the_end(cursor):
    """Foreign keys are checked and indexes built once for all rows, not for each as it comes."""
    tables = {"tables": list(STATEMENTS)}
    cursor.execute(FOREIGN_KEYS, tables)
    keys = cursor.fetchall()
    cursor.execute(INDEXES, tables)
    indexes = cursor.fetchall()
    for table, name, _definition in keys:
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for name, _definition in indexes:
        cursor.execute(f"DROP INDEX {name}")
    yield
    for _name, definition in indexes:
        cursor.execute(definition)
    for table, name, definition in keys:
        cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")


FOREIGN_KEYS = """
SELECT conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'f' AND conrelid = ANY(%(tables)s::regclass[]) ORDER BY conrelid, conname
"""
# Those that keep no rule: the rules must hold for every row.
INDEXES = """
SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = ANY(%(tables)s::regclass[]) AND NOT indisunique AND NOT indisexclusion
ORDER BY indexrelid
"""


def _give_relations(draft):
    """What the users who hold no grant work on: a workplace, a cohort, a campaign."""
    _official, mentor, trainer, organiser = draft.rows[Person]
    programme = Programme.objects.filter(state=ProgrammeState.RUNNING).earliest("sort_key")
    largest = Workplace.objects.earliest("sort_key")
    since = programme.starts_on
    Mentor.objects.create(person=mentor, programme=programme, workplace=largest, starts_on=since)
    cohort = programme.cohorts.earliest("sort_key")
    admin = User.objects.get(is_staff=True)
    qualified = {"acquired": "Kurs for veiledere", "recorded_by": admin}
    CoachQualification.objects.create(person=trainer, starts_on=since, **qualified)
    Trainer.objects.create(person=trainer, cohort=cohort, starts_on=since)
    campaign = programme.campaigns.earliest("sort_key")
    Lead.objects.create(campaign=campaign, person=organiser, starts_on=campaign.starts_on)
    home = {"workplace": largest, "campaign": campaign}
    Enrolment.objects.create(person=organiser, cohort=cohort, **home)


def _take_snapshots(today):
    """Two of each of the largest workplaces; what they freeze is read as the application does."""
    user = User.objects.earliest("email")
    for workplace in Workplace.objects.order_by("sort_key")[:PICTURED]:
        for number, days in enumerate(TAKEN_DAYS_AGO, start=1):
            day = today - timedelta(days=days)
            Snapshot.objects.create(
                workplace=workplace,
                number=number,
                on=day,
                themes="Vaktplanene henger nå to uker i forveien.",
                picture=picture_on(workplace, day),
                taken_by=user,
            )


def _set_goals():
    """The same goals for every programme, so that each has tiles."""
    programmes = Programme.objects.order_by("sort_key")
    Goal.objects.bulk_create(goal for programme in programmes for goal in goals_of(programme))
