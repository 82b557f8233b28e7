from campaigns.models import MediaItem
from metrics.facts.base import Family, Part

MEDIA = Family(
    "media",
    (
        Part(
            rows=MediaItem.objects.all,
            starts_on="on",
            unit="campaign__unit",
            programme="campaign__programme",
            campaign="campaign",
            amount="reach",
            keys={"media_item": "pk"},
        ),
    ),
)
