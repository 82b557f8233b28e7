"""The addresses of the application and a page that holds nothing but the frame."""

from django.shortcuts import render
from django.urls import path

from organizing.urls import urlpatterns as ours


def blank(request):
    return render(request, "base.html", {"title": "Blank"})


urlpatterns = [path("blank/", blank, name="blank"), *ours]
