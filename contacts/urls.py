from django.urls import path

from contacts.views import contacts, following, offline, presence

app_name = "contacts"
urlpatterns = [
    path("", contacts.ContactList.as_view(), name="list"),
    path("log/", contacts.log, name="log"),
    path("groups/", following.GroupList.as_view(), name="groups"),
    path("groups/mine/", following.home, name="home"),
    path("groups/<uuid:pk>/", following.panel, name="follow-up-panel"),
    path("advisers/<uuid:pk>/note/", following.hand_over_note, name="hand-over-note"),
    path("presence/", presence.PresenceList.as_view(), name="presence"),
    path("<uuid:pk>/", contacts.detail, name="detail"),
    path("<uuid:pk>/change/", contacts.change, name="change"),
    path("<uuid:pk>/note/", contacts.note, name="note"),
    path("offline/<slug:language>/", offline.shell, name="offline"),
    path("worker.js", offline.worker, name="worker"),
    path("manifest.webmanifest", offline.manifest, name="manifest"),
    path("queue/", offline.queued, name="queued"),
    path("queue/state/", offline.state, name="queue-state"),
    path("queue/send/", offline.send, name="queue-send"),
    path("queue/<uuid:pk>/", offline.mend, name="mend"),
    path("queue/<uuid:pk>/discard/", offline.discard, name="discard"),
]
