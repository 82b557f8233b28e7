from django.urls import include, path

from mentors.enums import StepState
from mentors.views import (
    coaching,
    coverage,
    development,
    homes,
    invitations,
    mentors,
    profiles,
    projects,
    timelines,
)

DONE, DROPPED = {"state": StepState.DONE}, {"state": StepState.DROPPED}
growing = [
    path("", development.DevelopmentList.as_view(), name="list"),
    path("own/", development.own, name="own"),
    path("own/profile/", profiles.own, name="own-profile"),
    path("own/profile/new/", profiles.write_own, name="write-own-profile"),
    path("coachings/", coaching.CoachingList.as_view(), name="coachings"),
    path("coachings/new/", coaching.log_coaching, name="log-coaching"),
    path("coachings/<uuid:pk>/note/", coaching.coaching_note, name="coaching-note"),
    path("<uuid:pk>/", development.person, name="person"),
    path("<uuid:pk>/panel/", development.panel, name="panel"),
    path("<uuid:pk>/profile/", profiles.of_person, name="profile"),
    path("<uuid:pk>/profile/new/", profiles.write, name="write-profile"),
    path("<uuid:pk>/steps/new/", development.add_step, name="add-step"),
    path("steps/<uuid:pk>/change/", development.change_step, name="change-step"),
    path("steps/<uuid:pk>/finish/", development.close_step, DONE, name="finish-step"),
    path("steps/<uuid:pk>/drop/", development.close_step, DROPPED, name="drop-step"),
    path("<uuid:pk>/coaches/new/", development.assign_coach, name="assign-coach"),
    path("coaches/<uuid:pk>/end/", development.end_assignment, name="end-coach"),
]
carrying = [
    path("", projects.ProjectList.as_view(), name="list"),
    path("topics/", projects.together, name="topics"),
    path("new/", projects.choose_workplace, name="choose-workplace"),
    path("new/<uuid:pk>/", projects.start, name="start"),
    path("workplaces/<uuid:pk>/", projects.panel, name="panel"),
    path("<uuid:pk>/", projects.detail, name="detail"),
    path("<uuid:pk>/change/", projects.change, name="change"),
    path("<uuid:pk>/end/", projects.end, name="end"),
]

app_name = "mentors"
urlpatterns = [
    path("", mentors.MentorList.as_view(), name="list"),
    path("home/", homes.home, name="home"),
    path("development/", include((growing, "development"))),
    path("projects/", include((carrying, "projects"))),
    path("appoint/", mentors.choose_workplace, name="choose-workplace"),
    path("appoint/<uuid:pk>/", mentors.appoint, name="appoint"),
    path("events/<uuid:pk>/invite/", invitations.invite, name="invite"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("programmes/<uuid:pk>/funding/", coverage.funding_banner, name="funding-banner"),
    path("<uuid:pk>/", mentors.detail, name="detail"),
    path("<uuid:pk>/end/", mentors.end, name="end"),
    path("registers/<uuid:pk>/", mentors.register, name="register"),
    path("workplaces/<uuid:pk>/timeline/", timelines.workplace, name="workplace-timeline"),
    path("people/<uuid:pk>/timeline/", timelines.person, name="person-timeline"),
]
