"""The addresses of the application, and the pages that the others are held against.

They run in the same web process, behind the same middleware.
"""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils.html import escape

from accounts.models import Unit
from organizing.urls import urlpatterns as ours


def one_row(request, pk):
    """The anchor A1: who is signed in, and one row by its primary key; no frame around it."""
    return HttpResponse(f"<!doctype html><title>{escape(get_object_or_404(Unit, pk=pk))}</title>")


def in_frame(request, pk):
    """The same row in the frame of every page, which looks up what the reader may open."""
    return render(request, "base.html", {"title": get_object_or_404(Unit, pk=pk)})


urlpatterns = [
    path("bench/one-row/<uuid:pk>/", one_row, name="one-row"),
    path("bench/in-frame/<uuid:pk>/", in_frame, name="in-frame"),
    *ours,
]
