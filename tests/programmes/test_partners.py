"""Who works with a programme, and as what (A9)."""

import pytest
from django.urls import reverse

from programmes.models import Partner, Partnership
from tests import factories as make

pytestmark = pytest.mark.django_db
SAID = {"role": "advises", "starts_on": "2026-01-01", "kind": "external"}


def test_a9_programme_page_lists_two_internal_partners_and_the_consultancy(
    signed_in, official, admin, programme
):
    for name, kind in (
        ("Consultancy", "external"),
        ("Staff development", "internal"),
        ("Education centre", "internal"),
    ):
        said = SAID | {"name": name, "kind": kind}
        signed_in(admin).post(reverse("programmes:add-partnership", args=[programme.pk]), said)

    shown = signed_in(official).get(programme.get_absolute_url()).context["partnerships"]

    assert [(row.partner.name, row.partner.kind) for row in shown] == [
        ("Education centre", "internal"),
        ("Staff development", "internal"),
        ("Consultancy", "external"),
    ]


def test_partner_of_the_same_name_is_the_same_one_in_another_programme(
    signed_in, admin, programme, units
):
    client, other = signed_in(admin), make.ProgrammeFactory(unit=units.south)
    for each, name in ((programme, "Waldsee"), (other, "WALDSEE")):
        url = reverse("programmes:add-partnership", args=[each.pk])
        client.post(url, SAID | {"name": name})

    assert Partner.objects.count() == 1
    assert Partnership.objects.count() == 2


def test_role_that_a_partner_has_already_is_refused(signed_in, admin, programme):
    url = reverse("programmes:add-partnership", args=[programme.pk])
    client = signed_in(admin)
    client.post(url, SAID | {"name": "Waldsee"})

    answer = client.post(url, SAID | {"name": "Waldsee"})

    assert answer.status_code == 422
    assert "has that role already" in answer.text
    assert Partnership.objects.count() == 1


def test_partner_is_changed_with_what_was_said_before(signed_in, admin, programme):
    row = make.PartnershipFactory(programme=programme, partner__name="Waldsee")
    url = reverse("programmes:change-partnership", args=[row.pk])
    client = signed_in(admin)

    form = client.get(url).context["form"]
    client.post(url, SAID | {"name": "Waldsee", "role": "hosts", "ends_on": "2026-06-30"})

    row.refresh_from_db()
    assert (form["name"].value(), form["kind"].value()) == ("Waldsee", "internal")
    assert (row.role, str(row.ends_on), row.partner.kind) == ("hosts", "2026-06-30", "external")
