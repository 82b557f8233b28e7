"""The addresses of the application, and some that ask PostgreSQL for more than a page may have."""

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.db import connection, transaction
from django.http import HttpResponse
from django.template import engines
from django.urls import path

from accounts.models import Unit
from core.forms import HouseForm
from core.pages import act_and_return, form_page, posted
from organizing.urls import urlpatterns as ours
from workbench.sheets import Sheet, answer


def cut_off():
    """What PostgreSQL cuts off as it does any statement of a page, only sooner."""
    ask("SET LOCAL statement_timeout = 20; SELECT pg_sleep(5)")


def ask(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


@transaction.atomic
def save(name, *, is_cut_off):
    Unit.objects.filter(parent__name="North").update(name=name)
    if is_cut_off:
        cut_off()


@login_not_required
def read(request, pk=None):
    cut_off()


def read_for_long(request):
    ask("SELECT pg_sleep(6.5)")
    cut_off()


def write(request):
    save("Changed", is_cut_off=True)


def write_twice(request):
    save("Changed", is_cut_off=False)
    save("Changed again", is_cut_off=True)


def press(request):
    return act_and_return(request, lambda: write(request), then="/settings/", done="Done.")


class NameForm(HouseForm):
    name = forms.CharField()


def fill_in(request):
    return form_page(
        request,
        NameForm(posted(request)),
        act=lambda form: save(form.cleaned_data["name"], is_cut_off=True),
        then="/",
        done="Done.",
        title="Name",
        submit="Save",
    )


def take_out(request, form):
    return answer(Sheet("slow", [], ["Row"], rows()), form)


def rows():
    yield ("first",)
    cut_off()


PAGE = """{% extends "base.html" %}
{% block title %}Slow{% endblock title %}
{% block heading %}Slow{% endblock heading %}
{% block content %}
  {% include "components/slot.html" with view="slow-piece" pk="1" label="More of it" %}
  <a href="/slow/read/" hx-get="/slow/read/" hx-target="#board" hx-swap="outerHTML">Filter</a>
  <a href="/slow/read/" hx-get="/slow/read/" hx-target="#people" hx-select="#people">Find</a>
  <form method="post" action="/slow/write/">
    {% csrf_token %}<button type="submit" hx-post="/slow/write/" hx-target="#board">Save</button>
  </form>
  <div id="live" hx-get="/slow/read/" hx-trigger="newer" hx-swap="none"></div>
  <div id="board">Numbers</div>
  <div id="people">Names</div>
{% endblock content %}"""


def page(request):
    return HttpResponse(engines["django"].from_string(PAGE).render(request=request))


def lock(request):
    """Another thing that PostgreSQL stops: it waits for nobody for ever."""
    ask("SET LOCAL lock_timeout = 20; LOCK TABLE accounts_unit")


def lose(request):
    ask("SELECT pg_terminate_backend(pg_backend_pid())")


urlpatterns = [
    path("slow/page/", page, name="slow-page"),
    path("slow/read/", read, name="slow-read"),
    path("slow/read/<int:pk>/", read, name="slow-piece"),
    path("slow/read-for-long/", read_for_long, name="slow-read-for-long"),
    path("slow/write/", write, name="slow-write"),
    path("slow/write-twice/", write_twice, name="slow-write-twice"),
    path("slow/press/", press, name="slow-press"),
    path("slow/form/", fill_in, name="slow-form"),
    path("slow/file/<slug:form>/", take_out, name="slow-file"),
    path("slow/lock/", lock, name="slow-lock"),
    path("slow/lose/", lose, name="slow-lose"),
    *ours,
]
