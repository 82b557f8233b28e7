"""Finding workplaces and employers by words."""

from django.db.models import Q

from core.sorting import search_words, sort_key
from workplaces.models import Employer


def workplaces_matching(workplaces, words):
    """Those whose own name or employer's name holds every one of ``words``."""
    for word in search_words(words):
        workplaces = workplaces.filter(
            Q(sort_key__contains=word) | Q(employer__sort_key__contains=word)
        )
    return workplaces


def employers_matching(employers, words):
    """Those whose name holds every one of ``words``."""
    for word in search_words(words):
        employers = employers.filter(sort_key__contains=word)
    return employers


def employer_called(name):
    """The employer of that name, however it is accented or capitalised, or None."""
    return Employer.objects.filter(sort_key=sort_key(name)).order_by("created_at").first()
