"""How people at a workplace stand to the union: the list, one person's history, and rating.

Whoever may not read ratings can give one and is told only that it is noted. Reading them leaves
a line in the audit trail.
"""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import RatingFilter
from workplaces.forms import ChosenRatingForm, NamedRatingForm
from workplaces.models import Assessment
from workplaces.tables import RatingTable
from workplaces.views.workplaces import visible


class RatingList(ListPage):
    template_name = "workplaces/rating_list.html"
    table_class = RatingTable
    filterset_class = RatingFilter
    lead = gettext_lazy("The newest rating of everybody who works here, and how old it is.")
    empty = gettext_lazy("Nobody is noted as working here.")

    def may_open(self):
        return self.workplace is not None  # the workplace decides, 404 or 403

    @cached_property
    def workplace(self):
        workplace = visible(self.request, self.kwargs["pk"])
        if not permissions.may_read_ratings(self.request.user, workplace):
            raise PermissionDenied
        return workplace

    @property
    def title(self):
        return _("Ratings at %(workplace)s") % {"workplace": self.workplace}

    def get_queryset(self):
        people = queries.people_with_rating(self.request.user, self.workplace)
        return people.order_by("person__sort_key", "pk")

    def get_primary(self):
        if not permissions.may_rate(self.request.user, self.workplace):
            return None
        return reverse("workplaces:rate", args=[self.workplace.pk]), _("Rate")

    def get_context_data(self, **kwargs):
        actions.note_reading(self.workplace, by=self.request.user)
        may_list_scales = permissions.may_list_scales(self.request.user)
        return super().get_context_data(
            **kwargs, workplace=self.workplace, may_list_scales=may_list_scales
        )


def of_person(request, pk, person):
    """Every rating of a person at a workplace, corrected ones too."""
    user, workplace = request.user, visible(request, pk)
    if not permissions.may_read_ratings(user, workplace):
        raise PermissionDenied
    rated = get_object_or_404(queries.people_at(user, workplace), pk=person)
    actions.note_reading(rated, by=user, workplace=str(workplace.pk))
    ratings = list(queries.ratings_of(user, workplace, rated))
    to_correct = queries.assessments_visible_to(user, Verb.UPDATE)
    context = {
        "workplace": workplace,
        "person": rated,
        "ratings": ratings,
        "counting": next((rating.pk for rating in ratings if not rating.is_corrected), None),
        "may_correct": set(to_correct.filter(person=rated).values_list("pk", flat=True)),
        "may_rate": permissions.may_rate(user, workplace),
    }
    return render(request, "workplaces/ratings_of.html", context)


def rate(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_rate(request.user, workplace):
        raise PermissionDenied
    scale = queries.scale_of(workplace)
    if scale is None:
        may_list_scales = permissions.may_list_scales(request.user)
        context = {"workplace": workplace, "may_list_scales": may_list_scales}
        return render(request, "workplaces/no_scale.html", context)
    return _rating_page(
        request,
        Assessment(workplace=workplace, scale=scale),
        act=lambda form: actions.rate(
            workplace=workplace, scale=scale, by=request.user, **form.cleaned_data
        ),
        title=_("Rate somebody"),
    )


def correct(request, pk):
    """A new rating in place of one; both stay."""
    user = request.user
    seen = queries.assessments_visible_to(user, Verb.UPDATE)
    wrong = get_object_or_404(seen.select_related("workplace", "person", "scale"), pk=pk)
    actions.note_reading(wrong.person, by=user, workplace=str(wrong.workplace_id))
    said = {"person": wrong.person_id, "level": wrong.level, "on": wrong.on, "basis": wrong.basis}
    return _rating_page(
        request,
        Assessment(workplace=wrong.workplace, scale=wrong.scale),
        initial=said | {"rated_by": wrong.rated_by_id},
        act=lambda form: actions.rate(
            workplace=wrong.workplace,
            scale=wrong.scale,
            corrects=wrong,
            by=user,
            **form.cleaned_data,
        ),
        title=_("Correct rating"),
    )


def _rating_page(request, row, *, act, title, initial=None):
    workplace, reads = row.workplace, permissions.may_read_ratings(request.user, row.workplace)
    words, chosen = request.GET.get("q", ""), request.GET.get("person", "")
    initial = {} if initial is None else initial
    options = {"instance": row, "user": request.user, "initial": initial}
    if reads:
        chosen = initial.get("person") or chosen
        form = ChosenRatingForm(posted(request), words=words, chosen=chosen, **options)
    else:
        form = NamedRatingForm(posted(request), **options)
    back = workplace.get_absolute_url()
    if reads:
        back = reverse("workplaces:ratings", args=[workplace.pk])
    return form_page(
        request,
        form,
        act=act,
        then=back,
        done=_("The rating is noted."),
        title=title,
        lead=f"{workplace} · {row.scale}",
        submit=_("Save"),
        cancel=back,
        template="workplaces/rating_form.html",
        words=words,
    )
