"""The sessions of a cohort: when they are, and who was there in which way (A3)."""

import datetime

import pytest
from django.urls import reverse

from events.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_session_is_moved_within_the_period_of_its_cohort_only(signed_in, trainer, session, cohort):
    client, event = signed_in(trainer), session.event
    url = reverse("events:change", args=[event.pk])
    said = {"title": event.title, "mode": event.mode}
    outside = cohort.ends_on + datetime.timedelta(1)

    refused = client.post(url, said | {"starts_on": outside.isoformat()})
    client.post(url, said | {"starts_on": cohort.ends_on.isoformat()})

    assert "from Jan. 1, 2026 to Dec. 31, 2026" in refused.text
    assert Event.objects.get(pk=event.pk).ends_on == cohort.ends_on
