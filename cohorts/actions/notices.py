"""Mail to who moves up from the waiting list of a cohort, as neutral as that about events (A7)."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from cohorts.enums import EnrolmentState
from cohorts.models import PlaceNotice
from core.mailing import mail_of
from events.actions import send_waiting


def note_moving_up(enrolment):
    """Let them be told. Who moves up once more, having gone back in between, is told once more."""
    PlaceNotice.objects.update_or_create(enrolment=enrolment, defaults={"sent_at": None})


def tell_who_moved_up():
    """Send what waits to be sent; returns how many."""
    about = "enrolment__cohort", "enrolment__person__user"
    return send_waiting(PlaceNotice.objects.select_related(*about), _letter)


def _letter(notice, address):
    """To who still has the place in a cohort that is not over, else None."""
    enrolment = notice.enrolment
    if enrolment.state != EnrolmentState.ENROLLED or enrolment.cohort.is_over:
        return None
    logs_in = enrolment.person.user is not None
    said = {
        "cohort": enrolment.cohort,
        "url": settings.PUBLIC_URL + reverse("cohorts:mine") if logs_in else "",
        "logs_in": logs_in,
    }
    return mail_of("cohorts/mail/place", _("A place is kept for you"), to=address, **said)
