from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from organizing import health, homes, search

# The rescue pages have no log-in of their own: it would know no second factor and no limits.
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("healthz", health.live, name="live"),
    path("readyz", health.ready, name="ready"),
    path("", homes.home, name="home"),
    path("home/<slug:key>/", homes.home, name="home-of"),
    path("search/", search.search, name="search"),
    path("", include("accounts.urls")),  # before allauth: it closes some of its pages
    path("accounts/", include("allauth.urls")),
    path("cohorts/", include("cohorts.urls")),
    path("campaigns/", include("campaigns.urls")),
    path("contacts/", include("contacts.urls")),
    path("mentors/", include("mentors.urls")),
    path("events/", include("events.urls")),
    path("figures/", include("metrics.urls")),
    path("people/", include("people.urls")),
    path("programmes/", include("programmes.urls")),
    path("workplaces/", include("workplaces.urls")),
    path("rescue/", admin.site.urls),
]
