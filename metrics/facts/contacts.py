from contacts.models import Contact
from metrics.facts.base import Family, Part, on_day


def contacts():
    return Contact.objects.filter(**on_day("workplace", "on"))


CONTACTS = Family(
    "contacts",
    (
        Part(
            rows=contacts,
            starts_on="on",
            workplace="workplace",
            unit="workplace__placements__unit",
            programme="campaign__programme",
            campaign="campaign",
            amount="people_reached",
            keys={"contact": "pk", "workplace": "workplace_id"},
        ),
    ),
    by_workplaces=True,
)
