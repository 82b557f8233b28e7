from django.urls import path

from contacts.views import contacts, offline

app_name = "contacts"
urlpatterns = [
    path("", contacts.ContactList.as_view(), name="list"),
    path("log/", contacts.log, name="log"),
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
