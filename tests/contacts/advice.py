"""What tests of advice cases share."""

import datetime

from django.urls import reverse

from contacts.actions import open_case
from contacts.enums import Confidentiality

TODAY = datetime.date(2026, 3, 2)
SAID = "He is afraid that nobody will train him."


def opened(lead, workplace, person=None, level=Confidentiality.LEAD, **more):
    said = {"topic": "further_training", "opened_on": TODAY, "consent_on": TODAY, "content": SAID}
    return open_case(
        workplace=workplace, person=person, confidentiality=level, by=lead, **(said | more)
    )


def page_of(case, view="detail"):
    return reverse(f"contacts:cases:{view}", args=[case.pk])


def panel_of(workplace):
    return reverse("contacts:cases:panel", args=[workplace.pk])
