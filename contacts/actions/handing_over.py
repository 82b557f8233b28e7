"""Handing an advice case over to a colleague, and telling them (B6).

Officials read the tasks of their people, and mail is read by strangers: neither says what it is.
"""

import logging

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.actions import record
from contacts.models import AdviceCase
from contacts.queries import people_to_take_over
from core.exceptions import ActionRefused
from core.mailing import mail_of
from people.actions import create_task

logger = logging.getLogger(__name__)


@transaction.atomic
def hand_over_case(case, *, to, by):
    """A colleague leads the case from now on, and reads what was said; they have a task and are
    told by mail.

    Refused for a closed case, and to who does not advise at its workplace.
    """
    case = AdviceCase.objects.select_for_update(of=["self"]).get(pk=case.pk)
    if not case.is_open:
        raise ActionRefused(_("This case is closed already."))
    if not people_to_take_over(case).filter(pk=to.pk).exists():
        raise ActionRefused(_("Choose somebody else who advises at this workplace and logs in."))
    before, case.led_by, case.handed_over_by = case.led_by_id, to, case.led_by
    case.is_news = True
    case.save(update_fields=["led_by", "handed_over_by", "is_news"])
    with translation.override(to.user.language):
        create_task(owner=to, title=_("Look at what was handed over to you"), by=by)
    record("advice_case.handed_over", case, by=by, led_before=str(before), led_now=str(to.pk))
    return case


def tell_leads():
    """Mail everybody who got a case from a colleague; what fails waits for the next time."""
    for key in list(AdviceCase.objects.filter(is_news=True).values_list("pk", flat=True)):
        try:
            _tell(key)
        except OSError as error:  # no connection, or the server refuses; it may name an address
            logger.warning("a lead could not be told: %s", type(error).__name__)


@transaction.atomic
def _tell(key):
    """Tell one, unless another worker does; nobody is told of what is closed or was shut out."""
    rows = AdviceCase.objects.select_for_update(of=["self"], skip_locked=True)
    case = rows.select_related("led_by__user").filter(pk=key, is_news=True).first()
    if case is None:
        return
    case.is_news = False
    case.save(update_fields=["is_news"])
    user = case.led_by.user
    if case.is_open and user is not None and user.is_active:
        with translation.override(user.language):
            _mail(user).send()


def _mail(user):
    url = settings.PUBLIC_URL + reverse("contacts:cases:list")
    subject = _("Something was handed over to you")
    return mail_of("contacts/mail/handed_over", subject, to=user.email, url=url)
