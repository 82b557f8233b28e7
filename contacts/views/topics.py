"""Which topics contacts carry together (B13)."""

from django.http import Http404
from django.views.decorators.http import require_safe

from contacts import permissions, queries
from contacts.filters import TogetherFilter
from core.pages import topics_page


@require_safe
def together(request):
    contacts = queries.contacts_visible_to(request.user)
    if not (permissions.may_log(request.user) or contacts.exists()):
        raise Http404
    asked = TogetherFilter(request.GET, queryset=contacts, request=request)
    return topics_page(request, asked, template="contacts/topics.html", rows_url="contacts:list")
