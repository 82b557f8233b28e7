from django.urls import path

from events.views import events, lists

app_name = "events"
urlpatterns = [
    path("", events.EventList.as_view(), name="list"),
    path("new/", events.create, name="create"),
    path("<uuid:pk>/", events.detail, name="detail"),
    path("<uuid:pk>/change/", events.change, name="change"),
    path("<uuid:pk>/set-state/", events.set_state, name="set-state"),
    path("<uuid:pk>/register/", lists.register, name="register"),
    path("<uuid:pk>/count/", lists.count, name="count"),
    path("<uuid:pk>/fill-places/", lists.fill_places, name="fill-places"),
    path("<uuid:pk>/mark-the-rest/", lists.mark_the_rest, name="mark-the-rest"),
    path("participations/<uuid:pk>/mark/", lists.mark, name="mark"),
    path("participations/<uuid:pk>/cancel/", lists.cancel, name="cancel"),
    path("participations/<uuid:pk>/move-up/", lists.move_up, name="move-up"),
]
