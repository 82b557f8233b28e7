from django.urls import path

from events.views import agenda, calendars, events, lists, paper, series

app_name = "events"
urlpatterns = [
    path("", events.EventList.as_view(), name="list"),
    path("new/", events.create, name="create"),
    path("calendar/", calendars.own, name="calendar"),
    path("calendar/close/", calendars.close, name="close-calendar"),
    path("calendar/feed/<str:token>/", calendars.feed, name="calendar-feed"),
    path("<uuid:pk>/calendar/", calendars.event_file, name="calendar-file"),
    path("<uuid:pk>/", events.detail, name="detail"),
    path("<uuid:pk>/change/", events.change, name="change"),
    path("<uuid:pk>/set-state/", events.set_state, name="set-state"),
    path("<uuid:pk>/register/", lists.register, name="register"),
    path("<uuid:pk>/count/", lists.count, name="count"),
    path("<uuid:pk>/fill-places/", lists.fill_places, name="fill-places"),
    path("<uuid:pk>/mark-the-rest/", lists.mark_the_rest, name="mark-the-rest"),
    path("series/", series.SeriesList.as_view(), name="series-list"),
    path("series/new/", series.create, name="create-series"),
    path("series/<uuid:pk>/", series.detail, name="series"),
    path("<uuid:pk>/evaluate/", series.evaluate, name="evaluate"),
    path("<uuid:pk>/list/", paper.sheet, name="sheet"),
    path("<uuid:pk>/list/enter/", paper.enter, name="enter-list"),
    path("<uuid:pk>/agenda/new/", agenda.add_item, name="add-agenda-item"),
    path("agenda/<uuid:pk>/change/", agenda.change_item, name="change-agenda-item"),
    path("agenda/<uuid:pk>/remove/", agenda.remove_item, name="remove-agenda-item"),
    path("<uuid:pk>/tables/new/", agenda.set_up_table, name="set-up-table"),
    path("tables/<uuid:pk>/change/", agenda.change_table, name="change-table"),
    path("tables/<uuid:pk>/remove/", agenda.remove_table, name="remove-table"),
    path("tables/<uuid:pk>/gather/", agenda.gather, name="gather"),
    path("harvest/<uuid:pk>/remove/", agenda.remove_harvest, name="remove-harvest"),
    path("harvest/<uuid:pk>/hand-on/", agenda.hand_on, name="hand-on"),
    path("participations/<uuid:pk>/mark/", lists.mark, name="mark"),
    path("participations/<uuid:pk>/accept/", lists.accept, name="accept"),
    path("participations/<uuid:pk>/cancel/", lists.cancel, name="cancel"),
    path("participations/<uuid:pk>/move-up/", lists.move_up, name="move-up"),
]
