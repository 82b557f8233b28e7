"""Where mentors are missing (B7), and whom the end of a funding concerns (B10)."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from accounts.enums import Verb
from mentors import permissions, queries
from mentors.filters import CoverageFilter
from programmes.permissions import may_read_fundings
from programmes.queries import ending_soon, fundings_visible_to, programmes_visible_to


def coverage(request):
    """Districts by sectors, with their white spots, and the offices without a mentor."""
    if not permissions.may_appoint(request.user):
        raise Http404
    asked = CoverageFilter(request.GET, user=request.user)
    programme = asked.chosen
    context = {
        "filter": asked,
        "programme": programme,
        "matrix": queries.coverage_of(request.user, programme=programme),
        "offices": queries.offices_without_mentor(request.user, programme=programme),
    }
    return render(request, "mentors/coverage.html", context)


def funding_banner(request, pk):
    """What of a programme's funding ends, and how many mentors that concerns: a page, and a part
    of the programme's page."""
    programmes = programmes_visible_to(request.user, Verb.READ).select_related("unit")
    programme = get_object_or_404(programmes, pk=pk)
    if not may_read_fundings(request.user, programme):
        raise Http404
    fundings = fundings_visible_to(request.user).filter(programme=programme)
    context = {
        "programme": programme,
        "fundings": ending_soon(fundings),
        "mentors": queries.affected(programme),
        "register": queries.register_of(programme),
    }
    template = "mentors/funding_banner.html"
    return render(request, f"{template}#part" if request.htmx else template, context)
