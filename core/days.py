"""Days as people write them."""

from django.utils.formats import date_format


def short(day):
    """In the order of the active language: 04.05.2026, 4-5-2026, 05/04/2026."""
    return date_format(day, "SHORT_DATE_FORMAT")
