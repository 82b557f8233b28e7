"""People and what belongs to them."""

from factory import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from core.keys import new_key
from core.sorting import sort_key
from people import models as people
from people.actions.written import as_text, values_of
from people.enums import ContactDetailKind, MembershipKind
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.base import START


class PersonFactory(DjangoModelFactory):
    given_name = Sequence(lambda n: f"Kim{n}")
    family_name = "Beispiel"
    sort_key = LazyAttribute(lambda p: sort_key(p.family_name, p.given_name))
    unit = SubFactory(UnitFactory)

    class Meta:
        model = people.Person


class ContactDetailFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    kind = ContactDetailKind.EMAIL
    value = "kim@example.org"
    blind_index = Sequence(lambda n: n.to_bytes(32, "big"))

    class Meta:
        model = people.ContactDetail


def what_was(merge):
    """What a merge keeps for its undoing."""
    gone = PersonFactory.build(pk=merge.gone_id, unit=merge.kept.unit)
    return as_text({"gone": values_of(gone), "before": {}, "after": {}})


class MergeFactory(DjangoModelFactory):
    kept = SubFactory(PersonFactory)
    gone_id = LazyFunction(new_key)
    merged_by = SubFactory(UserFactory)
    content = LazyAttribute(what_was)

    class Meta:
        model = people.Merge


class MembershipFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    kind = MembershipKind.WORKING
    starts_on = START

    class Meta:
        model = people.Membership


class TaskFactory(DjangoModelFactory):
    owner = SubFactory(PersonFactory)
    title = "Call back"
    created_by = SubFactory(UserFactory)

    class Meta:
        model = people.Task
