from django.urls import path

from campaigns.views import calibration, campaigns, results, structure_tests, teams

app_name = "campaigns"
urlpatterns = [
    path("", campaigns.CampaignList.as_view(), name="list"),
    path("new/", campaigns.create, name="create"),
    path("<uuid:pk>/", campaigns.detail, name="detail"),
    path("<uuid:pk>/change/", campaigns.change, name="change"),
    path("<uuid:pk>/rule/", campaigns.change_rule, name="rule"),
    path("<uuid:pk>/lead/", campaigns.set_lead, name="lead"),
    path("<uuid:pk>/advance/", campaigns.advance, name="advance"),
    path("<uuid:pk>/teams/new/", teams.add, name="add-team"),
    path("teams/<uuid:pk>/", teams.detail, name="team"),
    path("teams/<uuid:pk>/change/", teams.change, name="change-team"),
    path("teams/<uuid:pk>/members/new/", teams.add_member, name="add-member"),
    path("members/<uuid:pk>/end/", teams.end_member, name="end-member"),
    path("<uuid:pk>/actions/new/", results.plan_action, name="plan-action"),
    path("actions/<uuid:pk>/change/", results.change_action, name="change-action"),
    path("actions/<uuid:pk>/turnout/", results.record_turnout, name="turnout"),
    path("<uuid:pk>/media-items/new/", results.add_media_item, name="add-media-item"),
    path("media-items/<uuid:pk>/change/", results.change_media_item, name="change-media-item"),
    path("<uuid:pk>/structure-tests/new/", structure_tests.plan, name="plan-test"),
    path("structure-tests/<uuid:pk>/", structure_tests.detail, name="structure-test"),
    path("structure-tests/<uuid:pk>/change/", structure_tests.change, name="change-test"),
    path("structure-tests/<uuid:pk>/numbers/", structure_tests.numbers, name="test-numbers"),
    path("structure-tests/<uuid:pk>/assign/", structure_tests.assign, name="assign-test"),
    path(
        "structure-tests/<uuid:pk>/answers/<uuid:asker_pk>/",
        structure_tests.answers,
        name="test-answers",
    ),
    path("workplaces/<uuid:pk>/", teams.workplace_panel, name="workplace-panel"),
    path("workplaces/<uuid:pk>/calibration/", calibration.show, name="calibration"),
]
