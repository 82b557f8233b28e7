"""What is forgotten when a member withdraws their consent (B6, GDPR Art. 7 and 17)."""

from django.utils import timezone
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
    about = {"subject_label": Contact._meta.label_lower, "subject_id__in": contacts}
    neutral = {"title": _("Follow-up")}
    Task.objects.filter(**about).update(**neutral)
    _history_of(Task).filter(**about).update(**neutral)


def _history_of(model):
    return model._meta.get_field("history").related_model.objects
