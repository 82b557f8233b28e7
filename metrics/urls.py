from django.urls import path

from metrics.enums import ScopeKind
from metrics.views import (
    annotations,
    attention,
    boards,
    downloads,
    figures,
    goals,
    overviews,
    prints,
    reconciliations,
)


def _annotations(kind, plural):
    """The pages where one marks on charts what happened."""
    one = "annotations/<uuid:annotation_pk>"
    pages = {
        "annotations": ("annotations/", annotations.annotations),
        "annotation-add": ("annotations/add/", annotations.annotation_add),
        "annotation-edit": (f"{one}/edit/", annotations.annotation_edit),
        "annotation-remove": (f"{one}/remove/", annotations.annotation_remove),
    }
    return [
        path(f"{plural}/<uuid:pk>/{rest}", view, {"kind": kind}, name=f"{kind}-{name}")
        for name, (rest, view) in pages.items()
    ]


app_name = "metrics"
urlpatterns = [
    path("", boards.home, name="home"),
    path("board/", boards.board, name="board"),
    path("download/", downloads.home, name="home-download"),
    path("pdf/", prints.home, name="home-pdf"),
    path("by-unit/download/", downloads.by_unit, name="by-unit-download"),
    path("attention/<slug:key>/", attention.watched, name="watched"),
    path("programmes/<uuid:pk>/", boards.programme, name="programme"),
    path("programmes/<uuid:pk>/download/", downloads.board, name="board-download"),
    path("programmes/<uuid:pk>/pdf/", prints.board, name="board-pdf"),
    path("programmes/<uuid:pk>/result-sheet/", prints.result_sheet, name="result-sheet"),
    path("programmes/<uuid:pk>/goals/add/", goals.goal_add, name="goal-add"),
    path("programmes/<uuid:pk>/goals/<uuid:goal_pk>/edit/", goals.goal_edit, name="goal-edit"),
    path("reconciliations/", reconciliations.reconciliations, name="reconciliations"),
    *_annotations(ScopeKind.PROGRAMME, "programmes"),
    *_annotations(ScopeKind.UNIT, "units"),
    path(
        "workplaces/<uuid:pk>/panel/",
        overviews.panel,
        {"kind": ScopeKind.WORKPLACE},
        name="workplace-panel",
    ),
    path(
        "campaigns/<uuid:pk>/panel/",
        overviews.panel,
        {"kind": ScopeKind.CAMPAIGN},
        name="campaign-panel",
    ),
    path(
        "cohorts/<uuid:pk>/panel/", overviews.panel, {"kind": ScopeKind.COHORT}, name="cohort-panel"
    ),
    path("employers/<uuid:pk>/panel/", overviews.employer_panel, name="employer-panel"),
    path("<str:kind>/<uuid:pk>/", overviews.overview, name="overview"),
    path("<str:kind>/<uuid:pk>/<slug:key>/", figures.figure, name="figure"),
    path("<str:kind>/<uuid:pk>/<slug:key>/download/", downloads.figure, name="download"),
    path("<str:kind>/<uuid:pk>/<slug:key>/rows/", figures.figure_rows, name="rows"),
    path("<str:kind>/<uuid:pk>/<slug:key>/rows/download/", downloads.rows, name="rows-download"),
]
