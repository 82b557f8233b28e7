from django.urls import path

from cohorts.views import applications, cohorts, curricula, enrolments, homes, sessions, trainers

app_name = "cohorts"
urlpatterns = [
    path("", cohorts.CohortList.as_view(), name="list"),
    path("home/", homes.home, name="home"),
    path("new/", cohorts.create, name="create"),
    path("<uuid:pk>/", cohorts.detail, name="detail"),
    path("<uuid:pk>/change/", cohorts.change, name="change"),
    path("<uuid:pk>/applications/", applications.selection, name="applications"),
    path("<uuid:pk>/apply/", applications.choose_workplace, name="apply-from"),
    path("<uuid:pk>/apply/<uuid:workplace>/", applications.apply, name="apply"),
    path("applications/<uuid:pk>/", applications.detail, name="application"),
    path("applications/<uuid:pk>/decide/", applications.decide, name="decide"),
    path("applications/<uuid:pk>/put-first/", applications.put_first, name="put-first"),
    path("<uuid:pk>/enrol/", enrolments.choose_workplace, name="choose-workplace"),
    path("<uuid:pk>/enrol/<uuid:workplace>/", enrolments.enrol, name="enrol"),
    path("<uuid:pk>/sessions/new/", sessions.plan, name="plan-session"),
    path("<uuid:pk>/trainers/new/", trainers.add, name="add-trainer"),
    path("trainers/<uuid:pk>/end/", trainers.end, name="end-trainer"),
    path("sessions/<uuid:pk>/marks/<uuid:enrolment>/", sessions.mark, name="mark"),
    path("enrolments/<uuid:pk>/", enrolments.detail, name="enrolment"),
    path("enrolments/<uuid:pk>/campaign/", enrolments.campaign, name="campaign"),
    path("enrolments/<uuid:pk>/withdraw/", enrolments.withdraw, name="withdraw"),
    path("enrolments/<uuid:pk>/take-back/", enrolments.take_back, name="take-back"),
    path("enrolments/<uuid:pk>/confirm/", enrolments.confirm, name="confirm"),
    path("enrolments/<uuid:pk>/revoke/", enrolments.revoke, name="revoke"),
    path("curricula/", curricula.CurriculumList.as_view(), name="curricula"),
    path("curricula/new/", curricula.create, name="create-curriculum"),
    path("curricula/<uuid:pk>/", curricula.detail, name="curriculum"),
    path("curricula/<uuid:pk>/draft/", curricula.draft, name="draft-version"),
    path("versions/<uuid:pk>/publish/", curricula.publish, name="publish-version"),
    path("versions/<uuid:pk>/modules/new/", curricula.add_module, name="add-module"),
    path("modules/<uuid:pk>/change/", curricula.change_module, name="change-module"),
    path("modules/<uuid:pk>/remove/", curricula.remove_module, name="remove-module"),
]
