from django.urls import path

from mentors.views import coverage, homes, mentors, timelines

app_name = "mentors"
urlpatterns = [
    path("", mentors.MentorList.as_view(), name="list"),
    path("home/", homes.home, name="home"),
    path("appoint/", mentors.choose_workplace, name="choose-workplace"),
    path("appoint/<uuid:pk>/", mentors.appoint, name="appoint"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("programmes/<uuid:pk>/funding/", coverage.funding_banner, name="funding-banner"),
    path("<uuid:pk>/", mentors.detail, name="detail"),
    path("<uuid:pk>/end/", mentors.end, name="end"),
    path("registers/<uuid:pk>/", mentors.register, name="register"),
    path("workplaces/<uuid:pk>/timeline/", timelines.workplace, name="workplace-timeline"),
    path("people/<uuid:pk>/timeline/", timelines.person, name="person-timeline"),
]
