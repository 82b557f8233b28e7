from django.urls import path

from programmes import views

app_name = "programmes"
urlpatterns = [
    path("", views.ProgrammeList.as_view(), name="list"),
    path("choose/", views.choose, name="choose"),
    path("new/", views.create, name="create"),
    path("<uuid:pk>/", views.detail, name="detail"),
    path("<uuid:pk>/change/", views.change, name="change"),
    path("<uuid:pk>/milestones/new/", views.add_milestone, name="add-milestone"),
    path("milestones/<uuid:pk>/change/", views.change_milestone, name="change-milestone"),
    path("<uuid:pk>/fundings/new/", views.add_funding, name="add-funding"),
    path("fundings/<uuid:pk>/change/", views.change_funding, name="change-funding"),
    path("<uuid:pk>/partners/new/", views.add_partnership, name="add-partnership"),
    path("partnerships/<uuid:pk>/change/", views.change_partnership, name="change-partnership"),
    path("<uuid:pk>/aims/new/", views.add_aim, name="add-aim"),
    path("<uuid:pk>/policy-goals/new/", views.add_policy_goal, name="add-policy-goal"),
    path("goals/<uuid:pk>/change/", views.change_goal, name="change-goal"),
    path("goals/<uuid:pk>/remove/", views.remove_goal, name="remove-goal"),
    path("goals/<uuid:pk>/set-status/", views.set_status, name="set-status"),
]
