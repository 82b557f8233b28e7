"""Which topics contacts carry together (B13)."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contacts import permissions, queries
from contacts.filters import TogetherFilter
from core.forms import prepare_all


@require_safe
def together(request):
    """Topics by topics, each number with a link to exactly the contacts it counts."""
    contacts = queries.contacts_visible_to(request.user)
    if not (permissions.may_log(request.user) or contacts.exists()):
        raise Http404
    asked = TogetherFilter(request.GET, queryset=contacts, request=request)
    prepare_all(asked.form)
    narrowed = request.GET.copy()
    narrowed.pop("topic", None)
    context = {
        "filter": asked,
        "together": queries.topics_together(asked.qs),
        "narrowed": narrowed.urlencode(),
    }
    return render(request, "contacts/topics.html", context)
