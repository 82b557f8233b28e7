import datetime

import pytest

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from people import actions
from people.actions.contact_details import normalised
from people.actions.people import name_key
from people.enums import ContactDetailKind, JoinChannel, MembershipKind
from people.models import ContactDetail, Membership, Task
from tests import factories as make

pytestmark = pytest.mark.django_db

MAY, JUNE = datetime.date(2026, 5, 1), datetime.date(2026, 6, 1)


@pytest.mark.parametrize(
    ("given", "family", "key"),
    [
        ("Jan", "de Vries", "vries jan de"),
        ("Eva", "van der Berg", "berg eva van der"),
        ("Åse", "Ødegård", "odegard ase"),
        ("Li", "Van", "van li"),
    ],
)
def test_name_key_puts_a_prefix_last(given, family, key):
    assert name_key(given, family) == key


def test_create_person_notes_who_did_it(official, units):
    person = actions.create_person(
        given_name="Jan", family_name="de Vries", unit=units.harbour, by=official
    )

    assert (str(person), person.sort_key) == ("Jan de Vries", "vries jan de")
    entry = AuditEntry.objects.get(verb="person.created")
    assert (entry.actor_id, entry.subject_id) == (official.pk, str(person.pk))


def test_change_of_kind_ends_the_old_membership_and_starts_one_that_follows(official):
    student = make.MembershipFactory(
        kind=MembershipKind.STUDENT, starts_on=MAY, channel=JoinChannel.EVENT
    )

    working = actions.change_kind(student, kind=MembershipKind.WORKING, on=JUNE, by=official)

    student.refresh_from_db()
    assert student.ends_on == datetime.date(2026, 5, 31)
    assert (working.follows, working.starts_on, working.channel) == (student, JUNE, "event")
    assert list(Membership.objects.filter(follows=None)) == [student]


def test_change_of_kind_to_the_same_kind_is_refused(official):
    membership = make.MembershipFactory(starts_on=MAY)

    with pytest.raises(ActionRefused):
        actions.change_kind(membership, kind=membership.kind, on=JUNE, by=official)


def test_second_membership_at_a_time_is_refused_with_its_sentence(official):
    membership = make.MembershipFactory(starts_on=MAY)

    with pytest.raises(ActionRefused, match="already a member at that time"):
        actions.start_membership(
            person=membership.person, kind="working", starts_on=JUNE, by=official
        )

    assert Membership.objects.count() == 1


def test_ended_membership_is_not_ended_again(official):
    membership = make.MembershipFactory(starts_on=MAY, ends_on=JUNE)

    with pytest.raises(ActionRefused):
        actions.end_membership(membership, ends_on=MAY, by=official)


@pytest.mark.parametrize(
    ("kind", "written", "stored"),
    [
        ("phone", "+49 (0)30 / 12-34", "+49301234"),
        ("phone", "0049 30 1234", "+49301234"),
        ("phone", "030 1234", "0301234"),
        ("email", "  Kim@Example.org ", "kim@example.org"),
        ("address", "Am  Kai 1", "am kai 1"),
    ],
)
def test_contact_detail_has_one_spelling(kind, written, stored):
    assert normalised(kind, written) == stored


def test_same_contact_detail_again_is_refused(official):
    person = make.PersonFactory()
    actions.add_contact_detail(person=person, kind="phone", value="+49 30 12", by=official)

    with pytest.raises(ActionRefused, match="already has this contact detail"):
        actions.add_contact_detail(person=person, kind="phone", value="0049 3012", by=official)

    assert ContactDetail.objects.get().value == "+49 30 12"


def test_audit_trail_of_a_contact_detail_holds_no_content(official):
    detail = actions.add_contact_detail(
        person=make.PersonFactory(), kind=ContactDetailKind.EMAIL, value="kim@x.org", by=official
    )

    assert AuditEntry.objects.get().detail == {"person": str(detail.person_id), "kind": "email"}


def test_task_is_about_a_row_of_any_app(official, workplace):
    task = actions.create_task(
        owner=make.PersonFactory(), title="Call back", due_on=MAY, subject=workplace, by=official
    )

    assert (task.subject_label, task.subject_id) == ("workplaces.workplace", workplace.pk)


def test_task_is_told_to_the_audit_trail_when_it_is_given_and_when_it_is_done(official):
    owner = make.PersonFactory()
    task = actions.create_task(owner=owner, title="Call Ada", by=official)

    actions.finish_task(task, by=official)

    entries = AuditEntry.objects.order_by("pk").values_list("verb", "actor_id", "detail")
    assert list(entries) == [
        ("task.created", official.pk, {"owner": str(owner.pk)}),
        ("task.finished", official.pk, {"owner": str(owner.pk)}),
    ]


def test_task_is_finished_once(official):
    task = make.TaskFactory()
    actions.finish_task(task, by=official)

    with pytest.raises(ActionRefused):
        actions.finish_task(task, by=official)

    assert Task.objects.filter(done_on=None).count() == 0


def test_linked_log_in_is_written_to_the_trail(user_admin):
    person, user = make.PersonFactory(), make.UserFactory()

    actions.link_user(person, user=user, by=user_admin)

    person.refresh_from_db()
    assert person.user == user
    assert AuditEntry.objects.get(verb="person.linked").detail == {"user": str(user.pk)}


def test_nobody_links_their_own_log_in(user_admin):
    with pytest.raises(ActionRefused):
        actions.link_user(make.PersonFactory(), user=user_admin, by=user_admin)


def test_log_in_of_another_person_is_refused(user_admin):
    taken = make.PersonFactory(user=make.UserFactory()).user

    with pytest.raises(ActionRefused):
        actions.link_user(make.PersonFactory(), user=taken, by=user_admin)
