"""What a timeline counts without telling it."""

from accounts.enums import Verb
from contacts.models import Contact
from contacts.permissions import may_count_cases
from contacts.queries.cases import FEWEST_TOLD, cases_visible_to, count_cases
from contacts.queries.contacts import contacts_visible_to, workplaces_to_log_at


def private_entries(*, user, workplace=None, person=None):
    """The contacts and advice cases at a workplace that the user may know of and not read.

    Contacts: for who logs there without seeing those of others. Advice cases: for who counts them.
    Either from the number on that tells of nobody. Of a person nothing is counted: a number would
    say that they were talked to.
    """
    if workplace is None:
        return 0
    numbers = _contacts(user, workplace), _cases(user, workplace)
    return sum(number for number in numbers if number >= FEWEST_TOLD)


def _contacts(user, workplace):
    if not workplaces_to_log_at(user).filter(pk=workplace.pk).exists():
        return 0
    seen = contacts_visible_to(user).values("pk")
    return Contact.objects.filter(workplace=workplace).exclude(pk__in=seen).count()


def _cases(user, workplace):
    if not may_count_cases(user, workplace):
        return 0
    readable = cases_visible_to(user, Verb.READ).filter(workplace=workplace).count()
    return (count_cases(workplace).all or 0) - readable
