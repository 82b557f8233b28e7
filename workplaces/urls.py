from django.urls import path

from workplaces.views import employers, people, workplaces

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
    path("employers/", employers.EmployerList.as_view(), name="employers"),
    path("employers/new/", employers.create, name="create-employer"),
    path("employers/suggest/", employers.suggest, name="suggest-employers"),
    path("employers/<uuid:pk>/", employers.detail, name="employer"),
    path("employers/<uuid:pk>/change/", employers.change, name="change-employer"),
]
