from django.urls import path

from accounts.views import own, trail, units, users, way_in

app_name = "accounts"
urlpatterns = [
    path("accounts/email/", way_in.closed),
    path("accounts/3rdparty/", way_in.closed),
    path("language/", own.language, name="language"),
    path("settings/", own.settings, name="settings"),
    path("units/", units.UnitList.as_view(), name="units"),
    path("units/add/", units.add, name="add-unit"),
    path("units/<uuid:pk>/change/", units.change, name="change-unit"),
    path("units/<uuid:pk>/choose/", units.choose, name="choose-unit"),
    path("users/", users.UserList.as_view(), name="users"),
    path("users/invite/", users.invite, name="invite"),
    path("users/<uuid:pk>/", users.user, name="user"),
    path("users/<uuid:pk>/shut-out/", users.shut_out, name="shut-out"),
    path("users/<uuid:pk>/let-in/", users.let_in, name="let-in"),
    path("users/<uuid:pk>/roles/", users.grant, name="grant"),
    path("roles/<uuid:pk>/revoke/", users.revoke, name="revoke"),
    path("invitations/<uuid:pk>/cancel/", users.cancel_invitation, name="cancel-invitation"),
    path("invitations/<str:token>/", way_in.accept, name="accept"),
    path("audit-trail/", trail.Trail.as_view(), name="trail"),
    path("mail/", way_in.mail, name="mail"),
    path("mail/<str:name>/", way_in.letter, name="letter"),
]
