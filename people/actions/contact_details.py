"""Writing the ways to reach a person; they are sealed and found by a blind index only."""

from django.db import transaction

from accounts.actions import record
from core.constraints import refusals_of
from core.sealing import key_ring
from people.enums import ContactDetailKind
from people.models import ContactDetail


def normalised(kind, value):
    """The one spelling of a value: "0049 30 1" and "+49 (0)30-1" are the same number."""
    value = " ".join(value.split())
    return _dialled(value) if kind == ContactDetailKind.PHONE else value.casefold()


def _dialled(number):
    digits = "".join(c for c in number.replace("(0)", "") if c.isdecimal())
    if number.startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def blind_index(kind, value):
    """The digest by which equal contact details are found without opening them."""
    return key_ring().blind_index(normalised(kind, value), f"people.contactdetail.{kind}")


@transaction.atomic
def read_contact_details(person, *, by):
    """The ways to reach a person, opened; the reading is recorded."""
    note_reading(person, by=by)
    return list(person.contact_details.order_by("kind", "created_at"))


def note_reading(person, *, by):
    """Record that somebody read how to reach a person."""
    record("contact_details.read", person, by=by)


@transaction.atomic
def add_contact_detail(*, person, kind, value, by):
    """Note a way to reach a person. Refused when it is known already."""
    detail = ContactDetail(person=person)
    return _write(detail, kind=kind, value=value, by=by, verb="contact_detail.added")


@transaction.atomic
def change_contact_detail(detail, *, kind, value, by):
    detail = ContactDetail.objects.select_for_update(of=["self"]).get(pk=detail.pk)
    return _write(detail, kind=kind, value=value, by=by, verb="contact_detail.changed")


def _write(detail, *, kind, value, by, verb):
    detail.kind, detail.value = kind, value
    detail.blind_index = blind_index(kind, value)
    with refusals_of(ContactDetail):
        detail.save()
    record(verb, detail, by=by, person=str(detail.person_id), kind=kind)
    return detail
