"""What is forgotten when a member withdraws their consent (B6, GDPR Art. 7 and 17)."""

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from contacts.models import SEALED, AdviceCase, Contact
from people.actions import forget_in_merges
from people.models import Task


def forget_said(case):
    """Empty a case, all its contacts, and the words of what follows from these.

    That somebody asked, was advised and when stays, for the figures; who it was stays nowhere,
    nor does what was said. The history of contacts holds their person, and so does a merge of
    two persons: they forget as well.
    """
    case.consent_on, case.person, case.content, case.own_step = None, None, "", ""
    case.withdrawn_on = timezone.localdate()
    case.save(update_fields=["consent_on", "person", "content", "own_step", "withdrawn_on"])
    contacts = Contact.objects.filter(case=case).select_for_update(of=["self"])
    keys = list(contacts.values_list("pk", flat=True))
    Contact.objects.filter(pk__in=keys).update(person=None, **dict.fromkeys(SEALED, b""))
    _history_of(Contact).filter(pgh_obj__in=keys).update(person=None)
    forget_in_merges(AdviceCase, [case.pk], field="person")
    forget_in_merges(Contact, keys, field="person")
    _forget_tasks(keys)


def _forget_tasks(contacts):
    """Their owners read one neutral word instead, each in the language in which they log in."""
    about = {"subject_label": Contact._meta.label_lower, "subject_id__in": contacts}
    for rows in (Task.objects.filter(**about), _history_of(Task).filter(**about)):
        for language in set(rows.values_list("owner__user__language", flat=True)):
            with translation.override(language or settings.LANGUAGE_CODE):
                rows.filter(owner__user__language=language).update(title=_("Follow-up"))


def _history_of(model):
    return model._meta.get_field("history").related_model.objects
