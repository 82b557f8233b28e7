"""The policy table itself, and decisions that the requirements ask for, written down by hand."""

import pytest
from django.apps import apps

from accounts import policy, reach
from accounts.enums import RELATION_ROLES, Role, Verb
from accounts.queries import roles_of

CAST = {
    "admin": Role.PROGRAMME_ADMIN,
    "official": Role.OFFICIAL,
    "leadership": Role.LEADERSHIP,
    "user_admin": Role.USER_ADMIN,
    "protection_officer": Role.DATA_PROTECTION,
    "trainer": Role.TRAINER,
    "mentor": Role.MENTOR,
    "organiser": Role.ORGANISER,
    "representative": Role.REPRESENTATIVE,
    "adviser": Role.ADVISER,
    "coach": Role.COACH,
}


@pytest.mark.parametrize("label", policy.POLICY)
def test_every_label_names_a_model_or_a_field_of_one(label):
    app, model, *part = label.split(".")

    found = apps.get_model(app, model)

    assert [found._meta.get_field(name).name for name in part] == part


def test_every_role_that_reaches_by_relation_is_held_by_one():
    reaching = {role for registered in reach._relations.values() for role, _pks in registered}

    assert set(reach._held) == reaching == set(RELATION_ROLES)


@pytest.mark.parametrize("label", reach._relations)
def test_every_registered_relation_is_of_a_label_in_the_table(label):
    assert label in policy.POLICY


def test_asking_for_relations_runs_no_query_but_who_the_user_is(
    official, mentor, django_assert_num_queries
):
    with django_assert_num_queries(0):
        for by in reach._held.values():
            by(official)
    for user in (official, mentor):
        with django_assert_num_queries(1):
            held = {label for label in reach._relations if reach.relations(label, user)}

        assert ("workplaces.workplace" in held) == (user is mentor)


@pytest.mark.parametrize("cast", CAST)
def test_roles_are_found_with_two_queries(request, cast, django_assert_num_queries):
    user = type(request.getfixturevalue(cast)).objects.get(pk=request.getfixturevalue(cast).pk)

    with django_assert_num_queries(2):
        roles = roles_of(user)

    assert roles == {CAST[cast]}


def test_stranger_holds_no_role(client, db):
    user = client.get("/accounts/login/").wsgi_request.user

    assert roles_of(user) == set()


# role, object, verb, may they — from the requirement or paragraph named behind
DECISIONS = [
    ("trainer", "cohorts.enrolment", "approve", True),  # A10: confirmed by a trainer
    ("organiser", "cohorts.enrolment", "approve", False),  # A10: never by oneself
    ("official", "cohorts.enrolment", "approve", False),  # A10
    ("coach", "mentors.developmentstep", "create", True),  # C6
    ("official", "mentors.developmentstep", "create", False),  # C6: agreed with the coach
    ("official", "mentors.coaching", "list", False),  # C8: officials see counts only
    ("admin", "mentors.coaching.note", "read", False),  # C8
    ("coach", "mentors.coachassignment", "create", False),  # nobody makes themselves a coach
    ("leadership", "mentors.developmentstep", "list", False),  # §6: aggregates only
    ("mentor", "contacts.contact", "create", True),  # B5
    ("mentor", "contacts.contact", "list", True),  # B5
    ("mentor", "contacts.contact", "export", False),  # F4
    ("mentor", "contacts.contact.note", "read", False),  # §6: no colleagues' notes
    ("organiser", "contacts.contact.note", "read", False),  # §6
    ("official", "contacts.contact.note", "read", True),  # §6
    ("leadership", "contacts.contact", "list", False),  # §6: aggregates only
    ("leadership", "people.person", "list", False),  # §6
    ("leadership", "people.membership", "read", False),  # §6, GDPR Art. 9
    ("leadership", "workplaces.workplace", "list", False),  # §6
    ("leadership", "metrics.measurement", "read", True),  # §6
    ("leadership", "metrics.measurement", "export", False),  # §6
    ("leadership", "programmes.goal", "read", True),  # D7
    ("mentor", "people.person", "list", False),  # F1: own workplaces, not the register
    ("mentor", "people.membership", "list", False),  # F4
    ("mentor", "workplaces.workplace", "list", True),  # F1
    ("mentor", "workplaces.workplace", "update", False),
    ("mentor", "programmes.goal", "update", False),
    ("trainer", "cohorts.session", "create", True),  # A3
    ("trainer", "cohorts.cohort", "list", True),  # F1
    ("trainer", "cohorts.cohort", "remove", False),
    ("trainer", "people.membership", "list", False),  # F4
    ("trainer", "events.participation", "create", True),  # A3: attendance
    ("organiser", "campaigns.campaign", "update", True),  # A6: leads the process
    ("organiser", "campaigns.campaign", "create", False),
    ("organiser", "campaigns.team", "create", True),  # A6
    ("organiser", "campaigns.action", "create", True),  # D6
    ("organiser", "campaigns.mediaitem", "create", True),  # D4
    ("organiser", "people.membership", "list", False),  # F4
    ("representative", "workplaces.assessment", "create", True),  # C1: records what was heard
    ("representative", "workplaces.assessment", "read", False),  # C1, §6: reads no ratings
    ("mentor", "workplaces.assessment", "create", True),  # C1
    ("mentor", "workplaces.assessment", "list", False),  # §6
    ("trainer", "workplaces.assessment", "list", False),  # §6: C4
    ("leadership", "workplaces.assessment", "list", False),  # §6: aggregates only
    ("official", "people.merge", "create", True),  # who keeps people knows who is one
    ("trainer", "people.merge", "create", False),
    ("leadership", "people.merge", "list", False),
    ("coach", "mentors.behaviourprofile", "create", True),  # C7: used in coaching
    ("official", "mentors.behaviourprofile", "read", False),
    ("admin", "mentors.behaviourprofile", "read", False),
    ("official", "workplaces.assessment", "remove", False),  # §4.1: append-only
    ("mentor", "workplaces.tie", "list", False),  # §6: C4
    ("organiser", "workplaces.tie", "create", True),  # C3
    ("official", "workplaces.tie", "remove", False),  # C3: ended, not deleted
    ("official", "metrics.measurement", "read", True),  # F1
    ("adviser", "cohorts.courseproposal", "create", True),  # E6: advisers suggest
    ("adviser", "cohorts.courseproposal", "approve", False),  # E6: boards decide
    ("adviser", "cohorts.courseproposal", "update", False),  # E6: staff carry out
    ("representative", "cohorts.courseproposal", "approve", True),  # E6
    ("representative", "cohorts.courseproposal", "create", False),  # E6
    ("representative", "cohorts.courseproposal", "update", False),  # E6
    ("official", "cohorts.courseproposal", "approve", False),  # E6
    ("official", "cohorts.courseproposal", "update", True),  # E6
    ("official", "programmes.programme", "update", False),
    ("official", "accounts.grant", "create", False),
    ("official", "accounts.auditentry", "list", False),
    ("admin", "programmes.programme", "create", True),  # A8
    ("admin", "accounts.grant", "create", False),
    ("admin", "accounts.auditentry", "list", False),
    ("user_admin", "accounts.grant", "create", True),
    ("user_admin", "accounts.unit", "create", True),
    ("admin", "accounts.unit", "update", False),
    ("user_admin", "people.person", "list", False),  # F4: administers log-ins, reads no members
    ("user_admin", "contacts.contact", "list", False),
    ("user_admin", "accounts.auditentry", "list", False),
    ("protection_officer", "accounts.auditentry", "list", True),  # F4: access log
    ("protection_officer", "accounts.auditentry", "export", True),
    ("protection_officer", "accounts.grant", "list", True),
    ("protection_officer", "accounts.grant", "create", False),
    ("protection_officer", "contacts.contact.note", "read", False),
    ("protection_officer", "people.person", "list", False),
]


@pytest.mark.parametrize(("cast", "label", "verb", "may"), DECISIONS)
def test_decision(request, cast, label, verb, may):
    roles = roles_of(request.getfixturevalue(cast))

    assert bool(roles & policy.roles_with(label, Verb(verb))) == may
