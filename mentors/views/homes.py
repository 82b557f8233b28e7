"""Where a mentor begins: on a phone, often at the gate of the workplace."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from contacts.queries import contacts_of, follow_ups_of
from mentors import queries
from people.queries import person_of

RECENT = 5


def home(request):
    if not queries.is_mentor(request.user):
        raise Http404
    person = person_of(request.user)
    context = {
        "workplaces": queries.own_workplaces(request.user),
        "follow_ups": follow_ups_of(person),
        "contacts": contacts_of(person)[:RECENT],
        "today": timezone.localdate(),
    }
    return render(request, "mentors/home.html", context)
