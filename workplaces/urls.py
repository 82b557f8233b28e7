from django.urls import path

from workplaces.views import employers, people, position, workplaces

app_name = "workplaces"
urlpatterns = [
    path("", workplaces.WorkplaceList.as_view(), name="list"),
    path("new/", workplaces.create, name="create"),
    path("<uuid:pk>/", workplaces.detail, name="detail"),
    path("<uuid:pk>/change/", workplaces.change, name="change"),
    path("<uuid:pk>/move/", workplaces.move, name="move"),
    path("<uuid:pk>/headcounts/new/", workplaces.add_headcount, name="add-headcount"),
    path("<uuid:pk>/people/", people.EmploymentList.as_view(), name="people"),
    path("<uuid:pk>/people/new/", people.employ, name="employ"),
    path("<uuid:pk>/functions/new/", people.appoint, name="appoint"),
    path("employments/<uuid:pk>/end/", people.end_employment, name="end-employment"),
    path("functions/<uuid:pk>/end/", people.end_function, name="end-function"),
    path("people/<uuid:pk>/panel/", people.person_panel, name="person-panel"),
    path("<uuid:pk>/position/", position.show, name="position"),
    path("<uuid:pk>/works-councils/new/", position.add_works_council, name="add-works-council"),
    path("<uuid:pk>/topics/new/", position.add_topic, name="add-topic"),
    path("<uuid:pk>/agreements/new/", position.add_agreement, name="add-agreement"),
    path("<uuid:pk>/signals/new/", position.report_signal, name="report-signal"),
    path(
        "works-councils/<uuid:pk>/change/",
        position.change_works_council,
        name="change-works-council",
    ),
    path("topics/<uuid:pk>/change/", position.change_topic, name="change-topic"),
    path("agreements/<uuid:pk>/change/", position.change_agreement, name="change-agreement"),
    path("signals/<uuid:pk>/change/", position.change_signal, name="change-signal"),
    path("signals/<uuid:pk>/close/", position.close_signal, name="close-signal"),
    path("agreements/", position.AgreementList.as_view(), name="agreements"),
    path("signals/", position.SignalList.as_view(), name="signals"),
    path("employers/", employers.EmployerList.as_view(), name="employers"),
    path("employers/new/", employers.create, name="create-employer"),
    path("employers/suggest/", employers.suggest, name="suggest-employers"),
    path("employers/<uuid:pk>/", employers.detail, name="employer"),
    path("employers/<uuid:pk>/change/", employers.change, name="change-employer"),
]
