"""Reading contacts and what belongs to them."""

import json

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Length
from django.utils.formats import number_format
from django.utils.translation import ngettext

from accounts import reach
from accounts.enums import Verb
from campaigns.enums import ActivityKind
from campaigns.models import Campaign
from campaigns.queries import campaigns_visible_to, register_activity
from contacts.enums import Outcome, QueueState
from contacts.models import SEALED, Contact, QueuedEntry
from contacts.permissions import LOGGING_ROLES
from core.sealing import key_ring
from core.timelines import NEWEST, Entry
from people.models import Person
from people.queries import keep_private, open_tasks, people_visible_to
from workplaces.models import Workplace, WorksCouncil
from workplaces.queries import employments_visible_to, functions_visible_to, workplaces_for

TO_UNIT = "workplace__unit__path"
MOST_ON_A_PHONE = 200  # workplaces whose names a phone keeps


def contacts_visible_to(user, verb=Verb.LIST):
    """The contacts a user may list (or ``verb``), without their notes."""
    within = reach.within(user, "contacts.contact", verb=verb, path=TO_UNIT, author="logged_by")
    return Contact.objects.filter(within).defer(*SEALED)


def contacts_to_change(user):
    may_update = reach.within(
        user, "contacts.contact", verb=Verb.UPDATE, path=TO_UNIT, author="logged_by"
    )
    return Contact.objects.filter(may_update)


def version_of(contact, names):
    """A digest of what ``names`` of a contact say: another one once somebody has changed them."""
    fields = [Contact._meta.get_field(name).attname for name in sorted(names)]
    said = json.dumps([str(getattr(contact, field)) for field in fields])
    return key_ring().blind_index(said, "contacts.contact.version").hex()


def contacts_told_in_full(user):
    """Contacts whose note, person and campaign the user may know: own ones, and by role.

    A colleague at the same workplace sees the contact without these (ARCHITECTURE §6).
    """
    may_read = reach.within(
        user, "contacts.contact.note", verb=Verb.READ, path=TO_UNIT, author="logged_by"
    )
    return Contact.objects.filter(may_read)


def with_note_size(contacts):
    """Each with ``note_bytes``, the sealed size of the note and of the steps of a talk: it tells
    unopened whether there is anything to read."""
    return contacts.annotate(note_bytes=sum(Length(name) for name in SEALED))


def listed(contacts):
    """Newest first, with what a line of a list shows."""
    return contacts.select_related("workplace", "made_by").order_by("-on", "-id")


def workplaces_to_log_at(user):
    """Where the user may log: workplaces reached by a role that may create contacts."""
    return workplaces_for(user, LOGGING_ROLES).order_by("sort_key", "id")


def entries_to_mend(user):
    """The user's own entries from a phone that could not be stored; nobody else's, ever."""
    waiting = QueuedEntry.objects.filter(author=user, state=QueueState.ATTENTION)
    return waiting.order_by("-created_at")


def entry_of(user, key):
    """What became of the user's entry of that key, or None. Without its content."""
    return QueuedEntry.objects.filter(author=user, pk=key).defer("content").first()


def is_logged(user, key):
    """Whether a contact of that key is stored: the phone may not have heard of it."""
    return Contact.objects.filter(logged_by=user, pk=key).exists()


def contacts_of(person):
    """What a person did, newest first."""
    return listed(Contact.objects.filter(made_by=person).defer(*SEALED))


def with_last_contact(workplaces):
    """Each workplace with ``last_contact_on``, the day of its newest contact, or None."""
    newest = Contact.objects.filter(workplace=OuterRef("pk")).order_by("-on").values("on")[:1]
    return workplaces.annotate(last_contact_on=Subquery(newest))


def workplaces_to_choose(user, contact):
    """Where the user may log, and where ``contact`` took place: its author may have left."""
    if contact.workplace_id is None:
        return workplaces_to_log_at(user)
    offered = Q(pk__in=workplaces_to_log_at(user).values("pk")) | Q(pk=contact.workplace_id)
    return Workplace.objects.filter(offered).order_by("sort_key", "id")


def people_seen_at(user, workplaces, day=None):
    """The people the user sees who work or hold a function at one of ``workplaces``.

    On ``day``, or ever; as far as the user may list that: to see somebody does not tell where they
    work.
    """
    there = Q()
    for ties in (employments_visible_to(user), functions_visible_to(user)):
        ties = ties.filter(workplace__in=workplaces)
        then = ties if day is None else ties.on(day)
        there |= Q(pk__in=then.order_by().values("person"))
    return people_visible_to(user).filter(there)


def people_to_name(user, contact):
    """Whom the user may say a contact was with, and whom ``contact`` names already."""
    seen = people_seen_at(user, workplaces_to_choose(user, contact))
    return Person.objects.filter(Q(pk__in=seen.values("pk")) | Q(pk=contact.person_id))


def campaigns_to_choose(user, contact):
    """The campaigns the user sees, and the one ``contact`` already belongs to."""
    offered = Q(pk__in=campaigns_visible_to(user).values("pk")) | Q(pk=contact.campaign_id)
    return Campaign.objects.filter(offered).order_by("sort_key", "id")


def approach_to_talk(workplaces, campaign):
    """The approach in which a talk is led: of the ``campaign`` it belongs to, else of the unit.

    While no workplace is chosen, that of the first of ``workplaces``; None when there is none.
    """
    if campaign is not None:
        return campaign.programme.approach
    return workplaces.order_by("sort_key", "pk").values_list("unit__approach", flat=True).first()


def follow_ups_of(person):
    """What a person (or None: nobody) still has to do, the most pressing first."""
    return open_follow_ups().filter(owner=person)


def open_follow_ups():
    """What is still to be done, each with ``workplace_pk`` and ``workplace_name``.

    Both are None for a task that follows from no contact and stands on no joint agenda.
    """
    about = [each.objects.filter(pk=OuterRef("subject_id")) for each in (Contact, WorksCouncil)]
    return open_tasks().annotate(
        workplace_pk=Coalesce(*(Subquery(rows.values("workplace")) for rows in about)),
        workplace_name=Coalesce(*(Subquery(rows.values("workplace__name")) for rows in about)),
    )


def follow_ups_to_tell():
    """What is still to be done and may be told to who takes over or stands in.

    What follows from an advice case stays with its lead, as the case itself does (B6).
    """
    return open_follow_ups().exclude(subject_id__in=contacts_of_cases())


def keep_follow_ups_of_cases_private():
    """What follows from an advice case is listed to nobody but who has to do it (B6)."""
    keep_private(Contact._meta.label_lower, contacts_of_cases)


def contacts_of_cases():
    """The keys of the contacts that belong to an advice case."""
    return Contact.objects.filter(case__isnull=False).values("pk")


def keep_teams_active():
    """Contacts at its workplace keep a team active where its campaign says so (D3)."""
    register_activity(ActivityKind.CONTACT, rows=contacts_at_a_teams_workplace, day="on")


def contacts_at_a_teams_workplace():
    return Contact.objects.filter(workplace=OuterRef("workplace"))


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """The contacts at a workplace, or those a person made or was met in, newest first."""
    about = Q(workplace=workplace) if workplace else _with(person, user)
    contacts = listed(contacts_visible_to(user).filter(about))[:limit]
    return [_entry(contact, at=None if workplace else contact.workplace) for contact in contacts]


def _with(person, user):
    met = contacts_told_in_full(user).filter(person=person)
    return Q(made_by=person) | Q(pk__in=met.values("pk"))


def _entry(contact, *, at):
    reached = ngettext(
        "%(count)s person reached", "%(count)s people reached", contact.people_reached
    ) % {"count": number_format(contact.people_reached)}
    about = [topic.label for topic in contact.topic_choices]
    if contact.outcome != Outcome.OPEN:
        about.append(contact.get_outcome_display())
    return Entry(
        on=contact.on,
        kind=contact.get_kind_display(),
        title=f"{at} · {reached}" if at else reached,
        detail=" · ".join(str(part) for part in about),
        url=contact.get_absolute_url(),
        who=str(contact.made_by),
    )
