"""Pages that all apps show the same way."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from core import limits
from core.exceptions import ActionRefused
from core.forms import ChoosingForm, prepare_all
from core.tags import topics_together

UNPROCESSABLE = 422  # htmx is told to swap it in, so that the errors show


def posted(request):
    """What a form is bound to: the data of a POST, even of an empty one, else None."""
    return request.POST if request.method == "POST" else None


def form_page(request, form, *, act, then, done, title, submit, **context):
    """A page with one form of the house (``core.forms``), posted to itself.

    A valid form is given to ``act(form)``; a refusal, and that it took too long, come back as a
    sentence on top of the form, with everything typed still there. Afterwards the browser goes to
    ``then``: a URL, a URL name, an object with ``get_absolute_url``, or a function from what
    ``act`` returned to one of them. ``done`` is the sentence of success, or such a function too.
    Further ``context``:
    ``lead`` (one line under the title), ``cancel`` (URL), ``template``.
    """
    template = context.pop("template", "components/form_page.html")
    cut_off = None
    if request.method == "POST" and form.is_valid():
        try:
            with limits.noticed():
                result = act(form)
        except ActionRefused as refusal:
            form.add_error(None, str(refusal))
        except limits.TookTooLong as error:
            form.add_error(None, limits.sentence(request))
            cut_off = error
        else:
            messages.success(request, done(result) if callable(done) else done)
            return redirect(then(result) if callable(then) else then)
    form.offer()
    context |= {"form": form, "title": title, "submit": submit}
    if cut_off:
        response = render(request, template, context, status=limits.UNAVAILABLE)
        return limits.noted(request, cut_off, response)
    return render(request, template, context, status=UNPROCESSABLE if form.errors else 200)


def choosing_page(request, rows, *, name, label, then, title, lead, cancel):
    """The first question of a form, on which the others depend: which of ``rows``?

    It is asked as ``name`` under ``label`` and answered in the address; the answer leads to the
    URL ``then(row)``.
    """
    form = ChoosingForm(request.GET or None, name=name, label=label, rows=rows)
    if form.is_valid():
        return redirect(then(form.cleaned_data[name]))
    context = {"form": form, "title": title, "lead": lead, "cancel": cancel}
    return render(request, "components/choosing_page.html", context)


def act_and_return(request, act, *, then, done):
    """A button: do ``act()``, say how it went, go to ``then``.

    ``done`` is the sentence of success, or a function from what ``act`` returned to one.
    """
    try:
        with limits.noticed():
            result = act()
    except ActionRefused as refusal:
        messages.error(request, str(refusal))
    except limits.TookTooLong as error:
        messages.error(request, limits.sentence(request))
        return limits.noted(request, error, redirect(then))
    else:
        messages.success(request, done(result) if callable(done) else done)
    return redirect(then)


def came_from(request, otherwise):
    """The page of ours that a button named in its field ``next``, else ``otherwise``."""
    there = request.POST.get("next", "")
    is_safe = url_has_allowed_host_and_scheme(there, allowed_hosts={request.get_host()})
    is_ours = is_safe and there.startswith("/")
    return there if is_ours else resolve_url(otherwise)


def topics_page(request, asked, *, template, rows_url):
    """Topics by topics, each number with a link to exactly the rows that it counts (B13).

    ``asked`` is the bound filter of the rows, whose list stands at ``rows_url`` and is narrowed by
    the same filter, and by ``topic``.
    """
    prepare_all(asked.form)
    narrowed = request.GET.copy()
    narrowed.pop("topic", None)
    context = {
        "filter": asked,
        "together": topics_together(asked.qs),
        "list": resolve_url(rows_url),
        "narrowed": narrowed.urlencode(),
    }
    return render(request, template, context)
