from django.urls import include, path

from contacts.views import cases, contacts, following, offline, presence, topics, weeks

advising = [
    path("", cases.CaseList.as_view(), name="list"),
    path("new/", cases.choose_workplace, name="choose-workplace"),
    path("new/<uuid:pk>/", cases.open_case, name="open"),
    path("workplaces/<uuid:pk>/", cases.panel, name="panel"),
    path("<uuid:pk>/", cases.detail, name="detail"),
    path("<uuid:pk>/content/", cases.content, name="content"),
    path("<uuid:pk>/change/", cases.change, name="change"),
    path("<uuid:pk>/withdraw-consent/", cases.withdraw_consent, name="withdraw-consent"),
    path("<uuid:pk>/hand-over/", cases.hand_over, name="hand-over"),
    path("<uuid:pk>/close/", cases.close, name="close"),
]

app_name = "contacts"
urlpatterns = [
    path("", contacts.ContactList.as_view(), name="list"),
    path("log/", contacts.log, name="log"),
    path("groups/", following.GroupList.as_view(), name="groups"),
    path("groups/mine/", following.home, name="home"),
    path("groups/<uuid:pk>/", following.panel, name="follow-up-panel"),
    path("advisers/<uuid:pk>/note/", following.hand_over_note, name="hand-over-note"),
    path("topics/", topics.together, name="topics"),
    path("weeks/", weeks.by_week, name="weeks"),
    path("cases/", include((advising, "cases"))),
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
