from django.urls import path

from people.views import call_list, contact_details, log_ins, memberships, merges, people, tasks

app_name = "people"
urlpatterns = [
    path("", people.PersonList.as_view(), name="list"),
    path("new/", people.create, name="create"),
    path("tasks/", tasks.TaskList.as_view(), name="tasks"),
    path("tasks/<uuid:pk>/finish/", tasks.finish, name="finish-task"),
    path("call-list/", call_list.CallList.as_view(), name="call-list"),
    path("log-ins/", log_ins.LogInList.as_view(), name="log-ins"),
    path("<uuid:pk>/", people.detail, name="detail"),
    path("<uuid:pk>/change/", people.change, name="change"),
    path("<uuid:pk>/merge/", merges.choose, name="merge-with"),
    path("<uuid:pk>/merge/<uuid:other>/", merges.merge, name="merge"),
    path("merges/<uuid:pk>/undo/", merges.undo, name="undo-merge"),
    path("<uuid:pk>/link/", log_ins.link, name="link"),
    path("<uuid:pk>/unlink/", log_ins.unlink, name="unlink"),
    path("<uuid:pk>/memberships/new/", memberships.start, name="start-membership"),
    path("memberships/<uuid:pk>/end/", memberships.end, name="end-membership"),
    path("memberships/<uuid:pk>/change/", memberships.change_kind, name="change-membership"),
    path("<uuid:pk>/contact-details/", contact_details.show, name="contact-details"),
    path("<uuid:pk>/contact-details/new/", contact_details.add, name="add-contact-detail"),
    path("contact-details/<uuid:pk>/change/", contact_details.change, name="change-contact-detail"),
]
