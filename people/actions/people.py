"""Writing persons and their log-ins."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from accounts.models import User
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from people.actions.contact_details import add_contact_detail
from people.models import Person

# Dutch, German and Nordic names are listed under the part after these: "de Vries" under v.
PREFIXES = {
    *("aan", "af", "av", "de", "den", "der", "het", "in", "op", "'s", "'t", "te", "ten", "ter"),
    *("van", "vom", "von", "zu", "zum", "zur"),
}


def name_key(given_name, family_name):
    """What a person is sorted and searched by: main part, given name, prefix."""
    words = family_name.split()
    first = next((n for n, word in enumerate(words) if word.lower() not in PREFIXES), 0)
    return sort_key(" ".join(words[first:]), given_name, " ".join(words[:first]))


@transaction.atomic
def create_person(*, given_name, family_name, unit, by, ways_to_reach=(), **fields):
    """Note a person; ``fields``: ``language``, ``user``; to reach them: pairs of kind and value."""
    person = Person.objects.create(
        given_name=given_name,
        family_name=family_name,
        sort_key=name_key(given_name, family_name),
        unit=unit,
        **fields,
    )
    record("person.created", person, by=by, unit=str(unit.pk))
    for kind, value in ways_to_reach:
        add_contact_detail(person=person, kind=kind, value=value, by=by)
    return person


@transaction.atomic
def update_person(person, *, given_name, family_name, unit, language, by):
    """Correct a name or language, or list the person under another unit."""
    person = Person.objects.select_for_update(of=["self"]).get(pk=person.pk)
    person.given_name, person.family_name = given_name, family_name
    person.sort_key = name_key(given_name, family_name)
    person.unit, person.language = unit, language
    person.save(update_fields=["given_name", "family_name", "sort_key", "unit", "language"])
    record("person.updated", person, by=by, unit=str(unit.pk))
    return person


@transaction.atomic
def list_under(people, *, unit, by):
    """List ``people`` (a queryset) under the unit of the workplace they work at now."""
    moved = people.exclude(unit=unit).update(unit=unit)
    if moved:
        record("people.moved", unit, by=by, people=moved)


@transaction.atomic
def link_user(person, *, user, by):
    """Say that ``person`` logs in as ``user``, who then reaches what the person's roles reach.

    Refused for one's own log-in: nobody makes themselves trainer or mentor.
    """
    person = Person.objects.select_for_update(of=["self"]).get(pk=person.pk)
    user = User.objects.select_for_update(of=["self"]).get(pk=user.pk)
    if by is not None and user.pk == by.pk:
        raise ActionRefused(_("Nobody links their own log-in. Ask a colleague."))
    if person.user_id is not None:
        raise ActionRefused(_("This person has a log-in already."))
    if Person.objects.filter(user=user).exists():
        raise ActionRefused(_("This log-in belongs to another person."))
    person.user = user
    with refusals_of(Person):
        person.save(update_fields=["user"])
    record("person.linked", person, by=by, user=str(user.pk))
    return person


@transaction.atomic
def unlink_user(person, *, by):
    """Take the log-in away from a person; the user stays and keeps granted roles."""
    person = Person.objects.select_for_update(of=["self"]).get(pk=person.pk)
    if person.user_id is None:
        raise ActionRefused(_("This person has no log-in."))
    user_id, person.user = person.user_id, None
    person.save(update_fields=["user"])
    record("person.unlinked", person, by=by, user=str(user_id))
    return person
