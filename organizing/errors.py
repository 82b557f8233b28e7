"""Pages for what went wrong; they tell nothing about what exists."""

from django.shortcuts import render


def csrf_failed(request, reason=""):
    return render(request, "403_csrf.html", status=403)
