"""Two persons who are one: what points to either is kept, and for 30 days it can be undone."""

import datetime
import json

import pytest
from django.apps import apps
from django.db import InternalError, connection
from django.utils import timezone

from accounts.models import AuditEntry
from cohorts.models import Enrolment, SignOff
from contacts.models import Contact
from core.exceptions import ActionRefused
from events.models import Participation
from mentors.models import DevelopmentStep
from metrics.actions import drain
from metrics.actions import reconcile as reconciled
from people import actions
from people.actions.joining import pointers_to
from people.models import ContactDetail, Membership, Merge, MergedRow, Person, Task
from tests import factories as make
from workplaces.models import Assessment, Employment

pytestmark = pytest.mark.django_db
JAN, MAY, JULY = (datetime.date(2026, month, 1) for month in (1, 5, 7))


@pytest.fixture
def kept(units):
    return make.PersonFactory(unit=units.harbour, given_name="Jan", family_name="Beispiel")


@pytest.fixture
def gone(units):
    return make.PersonFactory(unit=units.north, given_name="Jan", family_name="de Beispiel")


@pytest.fixture
def by(official):
    return official


def everything():
    """Every row of the tables that people edit, as the database has them, but merges themselves."""
    return {
        model._meta.label: sorted(model._base_manager.values_list(), key=lambda row: str(row[0]))
        for model in apps.get_models()
        if model._meta.managed and not model._meta.proxy and is_edited(model)
    }


def is_edited(model):
    is_history = hasattr(model, "pgh_tracked_model") or model._meta.app_label == "pghistory"
    is_trail = model in (Merge, MergedRow, AuditEntry)
    return not (is_history or is_trail or model._meta.app_label == "metrics")


# What points to a person ----------------------------------------------------------------------


def test_every_foreign_key_to_a_person_is_found():
    """From the definitions of the models, not from their relations: the two know each other not."""
    declared = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
        if not hasattr(model, "pgh_tracked_model")
        for field in model._meta.local_fields
        if field.is_relation and field.related_model is Person
    }

    assert {str(field) for field in pointers_to(Person)} == {
        name.replace(name.split(".")[0], name.split(".")[0].lower(), 1) for name in declared
    }
    assert {"people.Membership.person", "contacts.Contact.made_by"} <= declared


def pointing(person, workplace, campaign, cohort):
    """A row of each kind that names a person, as many as there are."""
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    return [
        make.MembershipFactory(person=person, starts_on=JAN),
        make.ContactDetailFactory(person=person),
        make.EmploymentFactory(person=person, workplace=workplace),
        make.FunctionFactory(person=person, workplace=workplace),
        make.AssessmentFactory(person=person, workplace=workplace),
        make.AssessmentFactory(rated_by=person, workplace=workplace),
        make.TieFactory(leader=person, workplace=workplace),
        make.TieFactory(follower=person, workplace=workplace),
        make.ResponsibilityFactory(person=person),
        make.AbsenceFactory(person=person),
        make.AbsenceFactory(substitute=person),
        make.LeadFactory(person=person),
        make.TeamMemberFactory(team=team, person=person),
        make.ObjectiveFactory(owner=person),
        make.ActionRoleFactory(person=person),
        make.BroughtFactory(person=person),
        make.BroughtFactory(brought_by=person),
        make.AskingFactory(person=person),
        make.AskingFactory(asker=person),
        make.ContactFactory(made_by=person, workplace=workplace),
        make.ContactFactory(person=person, workplace=workplace),
        make.AdviceCaseFactory(led_by=person, workplace=workplace),
        make.AdviceCaseFactory(handed_over_by=person, workplace=workplace),
        make.AdviceCaseFactory(person=person, consent_on=JAN, workplace=workplace),
        make.ParticipationFactory(person=person),
        make.TrainerFactory(person=person),
        make.CoachQualificationFactory(person=person),
        make.EnrolmentFactory(cohort=cohort, person=person, workplace=workplace),
        make.ApplicationFactory(cohort=cohort, person=person, workplace=workplace),
        make.ReflectionFactory(shared_with=person),
        make.MentorFactory(person=person),
        make.CoachAssignmentFactory(person=person),
        make.CoachAssignmentFactory(coach=person),
        make.CoachingFactory(coach=person),
        make.CoachingAttendanceFactory(person=person),
        make.DevelopmentStepFactory(person=person),
        make.BehaviourProfileFactory(person=person),
        make.TaskFactory(owner=person),
        make.MergeFactory(kept=person),
    ]


def number_pointing_to(person):
    fields = pointers_to(Person)
    return sum(f.model._base_manager.filter(**{f.attname: person.pk}).count() for f in fields)


def test_everything_that_pointed_to_either_is_kept(kept, gone, by, workplace, campaign, cohort):
    rows = pointing(gone, workplace, campaign, cohort)
    used = {f for f in pointers_to(Person) if f.model._base_manager.filter(**{f.attname: gone.pk})}
    assert used == set(pointers_to(Person))  # a new foreign key asks for a row above

    actions.merge_people(kept, gone, by=by)

    assert not Person.objects.filter(pk=gone.pk).exists()
    assert number_pointing_to(kept) == len(rows) + 1  # and the merge itself


def test_undone_everything_is_as_it_was(kept, gone, by, workplace, campaign, cohort):
    pointing(gone, workplace, campaign, cohort)
    make.TaskFactory(subject_label="people.person", subject_id=gone.pk)
    before = everything()

    merge = actions.merge_people(kept, gone, take=["family_name", "unit"], by=by)
    assert everything() != before
    actions.undo_merge(merge, by=by)

    assert everything() == before


def test_task_about_the_person_is_about_who_they_are_now(kept, gone, by):
    task = make.TaskFactory(subject_label="people.person", subject_id=gone.pk)

    actions.merge_people(kept, gone, by=by)

    assert Task.objects.get(pk=task.pk).subject_id == kept.pk


# Append-only ratings ----------------------------------------------------------------------------


def test_rating_changes_its_person_and_each_is_logged(kept, gone, by, workplace):
    ratings = [make.AssessmentFactory(person=gone, workplace=workplace) for _n in range(2)]

    merge = actions.merge_people(kept, gone, by=by)

    assert set(Assessment.objects.values_list("person", flat=True)) == {kept.pk}
    logged = merge.rows.filter(label="workplaces.assessment").order_by("row_id")
    assert list(logged.values_list("row_id", "field", "was", "now")) == [
        (str(rating.pk), "person_id", str(gone.pk), str(kept.pk))
        for rating in sorted(ratings, key=lambda each: each.pk)
    ]


def test_ratings_are_closed_again_after_a_merge(kept, gone, by, workplace):
    rating = make.AssessmentFactory(person=gone, workplace=workplace)
    actions.merge_people(kept, gone, by=by)

    with pytest.raises(InternalError, match="append-only"):
        Assessment.objects.filter(pk=rating.pk).update(person=make.PersonFactory())


def test_nothing_but_the_person_of_a_rating_changes_while_people_are_merged(workplace):
    rating = make.AssessmentFactory(workplace=workplace)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL people.merging = 'on'")

    with pytest.raises(InternalError, match="append-only"):
        Assessment.objects.filter(pk=rating.pk).update(person=make.PersonFactory(), level=5)


def test_decisions_of_two_applications_to_one_cohort_are_not_touched(kept, gone, by, cohort):
    for person in (kept, gone):
        application = make.ApplicationFactory(cohort=cohort, person=person)
        application.decisions.create(verdict="selected", decided_by=by)

    with pytest.raises(ActionRefused, match="cannot be merged as they are"):
        actions.merge_people(kept, gone, by=by)

    assert Person.objects.filter(pk=gone.pk).exists()


# What may be there only once --------------------------------------------------------------------


def test_periods_at_the_same_workplace_become_one(kept, gone, by, workplace):
    make.EmploymentFactory(person=kept, workplace=workplace, starts_on=JAN, ends_on=MAY)
    make.EmploymentFactory(person=gone, workplace=workplace, starts_on=MAY)
    before = everything()

    merge = actions.merge_people(kept, gone, by=by)

    employment = Employment.objects.get()
    assert (employment.person, employment.starts_on, employment.ends_on) == (kept, JAN, None)
    actions.undo_merge(merge, by=by)
    assert everything() == before


def test_period_that_bridges_two_makes_one_of_all_three(kept, gone, by, workplace):
    make.EmploymentFactory(person=kept, workplace=workplace, starts_on=JAN, ends_on=JAN)
    make.EmploymentFactory(person=kept, workplace=workplace, starts_on=JULY)
    make.EmploymentFactory(person=gone, workplace=workplace, starts_on=JAN, ends_on=JULY)
    before = everything()

    merge = actions.merge_people(kept, gone, by=by)

    assert [(e.starts_on, e.ends_on) for e in Employment.objects.all()] == [(JAN, None)]
    actions.undo_merge(merge, by=by)
    assert everything() == before


def test_what_one_leaves_open_is_taken_from_the_other(kept, gone, by):
    make.MembershipFactory(person=kept, starts_on=MAY, channel="")
    make.MembershipFactory(person=gone, starts_on=JAN, channel="visit")

    actions.merge_people(kept, gone, by=by)

    membership = Membership.objects.get()
    assert (membership.starts_on, membership.channel, membership.follows) == (JAN, "visit", None)


def test_memberships_of_different_kinds_at_once_are_refused(kept, gone, by):
    make.MembershipFactory(person=kept, kind="student")
    make.MembershipFactory(person=gone, kind="working")
    before = everything()

    with pytest.raises(ActionRefused, match="Membership: This person is already a member"):
        actions.merge_people(kept, gone, by=by)

    assert everything() == before
    assert not Merge.objects.exists()


def test_same_number_in_another_spelling_is_one_contact_detail(kept, gone, by):
    for person, value in ((kept, "+49 30 12345"), (gone, "0049 3012345")):
        actions.add_contact_detail(person=person, kind="phone", value=value, by=by)
    actions.add_contact_detail(person=gone, kind="email", value="jan@example.org", by=by)

    merge = actions.merge_people(kept, gone, by=by)

    values = [detail.value for detail in kept.contact_details.order_by("kind")]
    assert values == ["jan@example.org", "+49 30 12345"]
    actions.undo_merge(merge, by=by)
    back = ContactDetail.objects.filter(person=gone).order_by("kind")
    assert [detail.value for detail in back] == ["jan@example.org", "0049 3012345"]


@pytest.mark.parametrize(("ours", "theirs"), [("registered", "attended"), ("attended", "absent")])
def test_of_two_participations_the_more_telling_stays(kept, gone, by, ours, theirs):
    event = make.EventFactory()
    make.ParticipationFactory(event=event, person=kept, state=ours)
    make.ParticipationFactory(event=event, person=gone, state=theirs)
    before = everything()

    merge = actions.merge_people(kept, gone, by=by)

    assert Participation.objects.get().state == "attended"
    actions.undo_merge(merge, by=by)
    assert everything() == before


def test_enrolments_in_one_cohort_become_one_with_all_sign_offs(kept, gone, by, cohort, workplace):
    make.EnrolmentFactory(cohort=cohort, person=kept, workplace=workplace)
    other = make.EnrolmentFactory(
        cohort=cohort,
        person=gone,
        workplace=workplace,
        state="completed",
        completed_on=MAY,
        confirmed_by=by,
    )
    make.SignOffFactory(enrolment=other)
    make.ReflectionFactory(enrolment=other, text="I speak up now.")
    before = everything()

    merge = actions.merge_people(kept, gone, by=by)

    enrolment = Enrolment.objects.get()
    assert (enrolment.person, enrolment.state, enrolment.completed_on) == (kept, "completed", MAY)
    assert SignOff.objects.get().enrolment == enrolment
    actions.undo_merge(merge, by=by)
    assert everything() == before


@pytest.mark.parametrize("earlier", ["kept", "gone"])
def test_of_two_sign_offs_of_a_module_the_earlier_stays(kept, gone, by, cohort, workplace, earlier):
    """With the name of who gave it; and the enrolments do not stand in its way."""
    days = {"kept": MAY, "gone": MAY} | {earlier: JAN}
    module = make.ModuleFactory(version=cohort.version)
    ours, theirs = (
        make.SignOffFactory(
            enrolment=make.EnrolmentFactory(cohort=cohort, person=person, workplace=workplace),
            module=module,
            signed_on=day,
        )
        for person, day in ((kept, days["kept"]), (gone, days["gone"]))
    )
    before = everything()

    merge = actions.merge_people(kept, gone, by=by)

    signed = SignOff.objects.get()
    given = ours if earlier == "kept" else theirs
    assert signed.enrolment.person == kept
    assert (signed.signed_on, signed.signed_by) == (JAN, given.signed_by)
    actions.undo_merge(merge, by=by)
    assert everything() == before


def test_steps_take_the_places_that_are_free(kept, gone, by):
    make.DevelopmentStepFactory(person=kept, place=1)
    make.DevelopmentStepFactory(person=gone, place=1)
    before = everything()

    merge = actions.merge_people(kept, gone, by=by)

    steps = DevelopmentStep.objects.order_by("place").values_list("person", "place")
    assert list(steps) == [(kept.pk, 1), (kept.pk, 2)]
    actions.undo_merge(merge, by=by)
    assert everything() == before


def test_third_open_step_is_refused(kept, gone, by):
    for person, place in ((kept, 1), (kept, 2), (gone, 1)):
        make.DevelopmentStepFactory(person=person, place=place)

    with pytest.raises(ActionRefused, match="Two next steps are open already"):
        actions.merge_people(kept, gone, by=by)


def test_nobody_comes_to_lead_themselves(kept, gone, by, workplace):
    make.TieFactory(leader=kept, follower=gone, workplace=workplace)

    with pytest.raises(ActionRefused, match="Nobody is tied to themselves"):
        actions.merge_people(kept, gone, by=by)


# Fields, log-ins, trail -------------------------------------------------------------------------


def test_chosen_values_stay_and_the_name_is_found_by_them(kept, gone, by, units):
    actions.merge_people(kept, gone, take=["family_name", "unit"], by=by)

    person = Person.objects.get(pk=kept.pk)
    assert (str(person), person.unit) == ("Jan de Beispiel", units.north)
    assert person.sort_key == "beispiel jan de"


def test_log_in_moves_over_and_back(kept, gone, by):
    gone.user = user = make.UserFactory()
    gone.save()

    merge = actions.merge_people(kept, gone, by=by)
    assert Person.objects.get(user=user) == kept
    actions.undo_merge(merge, by=by)

    assert Person.objects.get(user=user) == gone


def test_two_log_ins_are_not_made_one(kept, gone, by):
    for person in (kept, gone):
        person.user = make.UserFactory()
        person.save()

    with pytest.raises(ActionRefused, match="Both persons log in"):
        actions.merge_people(kept, gone, by=by)


def test_nobody_merges_themselves(kept, gone, by):
    gone.user = by
    gone.save()

    with pytest.raises(ActionRefused, match="Nobody merges themselves"):
        actions.merge_people(kept, gone, by=by)


def test_person_is_not_merged_with_themselves(kept, by):
    with pytest.raises(ActionRefused):
        actions.merge_people(kept, kept, by=by)


def test_merge_and_undoing_stand_in_the_audit_trail_without_content(kept, gone, by):
    make.ContactDetailFactory(person=gone)

    merge = actions.merge_people(kept, gone, by=by)
    actions.undo_merge(merge, by=by)

    merged, unmerged = AuditEntry.objects.order_by("pk")
    assert (merged.verb, merged.actor_id, merged.subject_id) == (
        "person.merged",
        by.pk,
        str(kept.pk),
    )
    assert merged.detail == {"gone": str(gone.pk), "rows": 1}
    assert (unmerged.verb, unmerged.detail) == ("person.unmerged", {"gone": str(gone.pk)})


def test_what_a_merge_keeps_is_sealed(kept, gone, by):
    merge = actions.merge_people(kept, gone, by=by)

    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM people_merge")
        (sealed,) = cursor.fetchone()
    assert b"Beispiel" not in bytes(sealed)
    assert json.loads(Merge.objects.get(pk=merge.pk).content)["gone"]["family_name"] == (
        "de Beispiel"
    )


# Undoing ----------------------------------------------------------------------------------------


def test_undoing_is_refused_after_30_days_with_a_sentence(kept, gone, by, time_machine):
    merge = actions.merge_people(kept, gone, by=by)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=30, minutes=1))

    with pytest.raises(ActionRefused, match="for 30 days"):
        actions.undo_merge(merge, by=by)


def test_undoing_is_possible_on_the_30th_day(kept, gone, by, time_machine):
    merge = actions.merge_people(kept, gone, by=by)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=29, hours=23))

    actions.undo_merge(merge, by=by)

    assert Person.objects.filter(pk=gone.pk).exists()


def test_merge_is_undone_once(kept, gone, by):
    merge = actions.merge_people(kept, gone, by=by)
    actions.undo_merge(merge, by=by)

    with pytest.raises(ActionRefused, match="undone already"):
        actions.undo_merge(merge, by=by)


def test_merges_are_undone_the_last_one_first(kept, gone, by, units):
    third = make.PersonFactory(unit=units.harbour)
    make.ContactFactory(person=gone)
    before = everything()
    first = actions.merge_people(kept, gone, by=by)
    last = actions.merge_people(third, kept, by=by)

    with pytest.raises(ActionRefused, match="later merge first"):
        actions.undo_merge(first, by=by)
    actions.undo_merge(last, by=by)
    actions.undo_merge(first, by=by)

    assert everything() == before


def test_what_was_changed_since_stays(kept, gone, by, units):
    contact = make.ContactFactory(person=gone)
    merge = actions.merge_people(kept, gone, take=["family_name"], by=by)
    actions.update_person(
        kept, given_name="Jan", family_name="Muster", unit=units.harbour, language="nl", by=by
    )
    somebody = make.PersonFactory()
    Contact.objects.filter(pk=contact.pk).update(person=somebody)
    new = make.ContactFactory(person=kept)

    actions.undo_merge(merge, by=by)

    assert str(Person.objects.get(pk=kept.pk)) == "Jan Muster"
    assert str(Person.objects.get(pk=gone.pk)) == "Jan de Beispiel"
    assert Contact.objects.get(pk=contact.pk).person == somebody
    assert Contact.objects.get(pk=new.pk).person == kept


def test_undoing_is_refused_when_something_stands_in_its_way(kept, gone, by, workplace):
    user = make.UserFactory()
    gone.user = user
    gone.save()
    merge = actions.merge_people(kept, gone, by=by)
    actions.unlink_user(kept, by=by)
    actions.link_user(make.PersonFactory(), user=user, by=by)

    with pytest.raises(ActionRefused, match="stands in its way"):
        actions.undo_merge(merge, by=by)

    assert not Person.objects.filter(pk=gone.pk).exists()


def test_old_merges_forget_what_they_kept(kept, gone, by, time_machine):
    for person in (kept, gone):
        actions.add_contact_detail(person=person, kind="phone", value="030 12345", by=by)
    merge = actions.merge_people(kept, gone, by=by)
    actions.forget_merges()
    assert Merge.objects.get(pk=merge.pk).gone_name == "Jan de Beispiel"

    time_machine.move_to(timezone.now() + datetime.timedelta(days=31))
    actions.forget_merges()

    merge = Merge.objects.get(pk=merge.pk)
    assert (merge.was, merge.gone_name, merge.is_expired) == ({}, "", True)
    assert {row.content for row in merge.rows.all()} == {""}
    assert merge.rows.filter(kind="removed").count() == 1  # which rows, is known for good


# Figures ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["kept", "gone"])
def test_figures_are_right_after_a_merge_and_after_its_undoing(
    kept, gone, by, workplace, campaign, cohort, who
):
    """Of everything that is counted one has much and the other has some of the same."""
    much, some = (kept, gone) if who == "kept" else (gone, kept)
    pointing(much, workplace, campaign, make.CohortFactory(programme=campaign.programme))
    make.MembershipFactory(person=some, starts_on=MAY)
    make.EmploymentFactory(person=some, workplace=workplace, starts_on=MAY)
    make.AssessmentFactory(person=some, workplace=workplace, on=MAY)
    make.TieFactory(leader=some, workplace=workplace)
    action = make.ActionFactory(campaign=campaign, event__workplace=workplace, event__starts_on=MAY)
    for person in (kept, gone):
        make.ParticipationFactory(event=action.event, person=person, state="attended")
    make.EnrolmentFactory(cohort=cohort, person=some, workplace=workplace)
    drain()
    assert reconciled().is_clean

    merge = actions.merge_people(kept, gone, take=["unit"], by=by)
    drain()
    merged = reconciled()
    actions.undo_merge(merge, by=by)
    drain()

    assert (merged.mismatches, reconciled().mismatches) == ([], [])
