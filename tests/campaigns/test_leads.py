"""Who leads a campaign is said by who acts for its unit, and gives access."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_official_says_who_leads(signed_in, official, campaign, units):
    first, second = make.PersonFactory.create_batch(2, unit=units.harbour)
    client = signed_in(official)

    for person in (first, second):
        client.post(url("add-lead", campaign), {"person": person.pk, "starts_on": "2026-01-01"})
    again = client.post(url("add-lead", campaign), {"person": first.pk, "starts_on": "2026-03-01"})

    assert set(campaign.leads.values_list("person", flat=True)) == {first.pk, second.pk}
    assert list(again.context["form"].errors) == ["person"]
    page = client.get(campaign.get_absolute_url()).text
    assert all(f'href="{person.get_absolute_url()}"' in page for person in (first, second))


def test_official_ends_a_lead(signed_in, official, campaign):
    lead = make.LeadFactory(campaign=campaign, starts_on=datetime.date(2026, 1, 1))
    client = signed_in(official)

    early = client.post(url("end-lead", lead), {"ends_on": "2025-12-31"})
    client.post(url("end-lead", lead), {"ends_on": "2026-01-31"})

    lead.refresh_from_db()
    assert (early.status_code, lead.ends_on) == (422, datetime.date(2026, 1, 31))
    assert "Nobody leads it today." in client.get(campaign.get_absolute_url()).text


def test_lead_entered_by_mistake_loses_access_at_once(signed_in, official, campaign):
    user = make.UserFactory()
    lead = make.LeadFactory(campaign=campaign, person__user=user, starts_on=timezone.localdate())
    before = signed_in(user).get(campaign.get_absolute_url()).status_code

    signed_in(official).post(
        url("end-lead", lead), {"ends_on": str(timezone.localdate()), "was_mistaken": "on"}
    )

    after = signed_in(user).get(campaign.get_absolute_url()).status_code
    assert (before, after) == (200, 404)
    assert AuditEntry.objects.filter(verb="lead.taken_back", subject_id=lead.pk).exists()


def test_mistaken_lead_that_has_not_begun_is_taken_back_without_a_last_day(
    signed_in, official, campaign
):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    lead = make.LeadFactory(campaign=campaign, starts_on=tomorrow)
    client = signed_in(official)

    offered = client.get(url("end-lead", lead)).context["form"]["ends_on"].value()
    done = client.post(
        url("end-lead", lead), {"ends_on": "2025-01-01", "was_mistaken": "on"}, follow=True
    )

    assert offered == tomorrow
    assert "The lead is taken back." in done.text
    assert not campaign.leads.exists()


def test_last_day_that_makes_no_sense_takes_nothing_back(signed_in, official, campaign):
    lead = make.LeadFactory(campaign=campaign)

    answer = signed_in(official).post(url("end-lead", lead), {"ends_on": ""})

    assert (answer.status_code, campaign.leads.count()) == (422, 1)


def test_list_names_who_leads_today_and_says_where_nobody_does(signed_in, official, campaign):
    client = signed_in(official)
    nobody = cell_of_leads(client)
    first, second = make.LeadFactory.create_batch(2, campaign=campaign)
    make.LeadFactory(campaign=campaign, ends_on=timezone.localdate() - datetime.timedelta(days=1))

    names = {str(lead.person) for lead in (first, second)}
    assert (nobody, set(cell_of_leads(client).split(", "))) == ("–", names)


def cell_of_leads(client):
    [row] = client.get(reverse("campaigns:list")).context["table"].rows
    return row.get_cell("leads")


def url(name, row):
    return reverse(f"campaigns:{name}", args=[row.pk])
