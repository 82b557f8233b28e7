"""Registration by a signed link, for people without a log-in."""

import datetime
from urllib.parse import urlsplit

import pytest
from django.core.mail import EmailMultiAlternatives
from django.core.signing import Signer
from django.urls import reverse
from django.utils import timezone, translation

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from events import actions, queries
from events.enums import EventKind, EventState, Mode, ParticipationState
from events.models import Notice, Participation, RegistrationLink
from events.tasks import send_notices
from people.actions import merge_people
from tests import factories as make
from tests.counting import queries_of
from tests.paper import text_of

pytestmark = pytest.mark.django_db
STATES = ParticipationState
AHEAD = datetime.timedelta(days=3)
SALT = "events.registrationlink"


@pytest.fixture
def event(units):
    return make.EventFactory(
        title="Meeting of the works council",
        place="Union house",
        unit=units.harbour,
        starts_on=timezone.localdate() + AHEAD,
        starts_time=datetime.time(10),
        capacity=2,
    )


@pytest.fixture
def invited(event, units):
    """Somebody without a log-in."""
    return make.ParticipationFactory(
        event=event, person__unit=units.harbour, state=STATES.INVITED, attendee_kind="employee"
    )


@pytest.fixture
def link(invited, official):
    return actions.open_link(invited, by=official)


def path_of(link):
    return urlsplit(queries.address_of(link)).path


def said(client, link, word):
    return client.post(path_of(link), {"answer": word}, follow=True)


def state_of(participation):
    return Participation.objects.get(pk=participation.pk).state


def main_of(response):
    return response.text.partition("<main")[2].partition("</main>")[0]


def test_link_opens_a_page_without_log_in_that_names_nobody(client, invited, link):
    make.ParticipationFactory(event=invited.event, person__given_name="Somebodyelse")

    page = client.get(path_of(link))

    assert page.status_code == 200
    for shown in ("Meeting of the works council", "Union house", "in person", "Do you come?"):
        assert shown in main_of(page)
    for hidden in ("Somebodyelse", invited.person.given_name, "Beispiel"):
        assert hidden not in page.text


def test_page_of_a_link_is_kept_nowhere_and_told_to_nobody(client, link):
    page = client.get(path_of(link))

    assert "no-store" in page["Cache-Control"]
    assert (page["Referrer-Policy"], page["X-Robots-Tag"]) == ("same-origin", "noindex")


def test_who_says_yes_has_a_place_as_what_they_were_invited(client, invited, link):
    page = said(client, link, "yes")

    row = Participation.objects.get(pk=invited.pk)
    assert (row.state, row.attendee_kind) == (STATES.REGISTERED, "employee")
    assert "You have a place" in main_of(page)
    entry = AuditEntry.objects.get(verb="registrationlink.answered")
    assert (entry.actor_id, entry.subject_id) == (None, str(link.pk))


def test_who_says_yes_twice_is_registered_once(client, invited, link):
    said(client, link, "yes")

    page = said(client, link, "yes")

    assert "You have a place" in main_of(page)
    assert AuditEntry.objects.filter(verb="participation.registered").count() == 1


def test_a7_who_says_yes_to_a_full_event_waits_and_is_told(client, event, invited, link):
    make.ParticipationFactory.create_batch(2, event=event)

    before = client.get(path_of(link))
    page = said(client, link, "yes")

    assert "comes on the waiting list" in main_of(before)
    assert state_of(invited) == STATES.WAITING
    assert "You are on the waiting list" in main_of(page)


def test_who_withdraws_by_the_link_gives_the_place_to_the_first_in_line(
    client, event, invited, link
):
    said(client, link, "yes")
    make.ParticipationFactory(event=event)
    waiting = actions.register(event, person=make.PersonFactory(unit=event.unit), by=None)

    page = said(client, link, "no")

    assert waiting.state == STATES.WAITING
    assert (state_of(invited), state_of(waiting)) == (STATES.CANCELLED, STATES.REGISTERED)
    assert "You do not come" in main_of(page)


def test_who_declined_may_come_after_all(client, invited, link):
    said(client, link, "no")
    assert state_of(invited) == STATES.CANCELLED

    said(client, link, "yes")

    assert state_of(invited) == STATES.REGISTERED


def test_digital_link_is_for_who_has_a_place(client, event, link):
    event.mode, event.digital_link = Mode.DIGITAL, "https://meet.example.org/x"
    event.save()

    before = client.get(path_of(link)).text
    after = said(client, link, "yes").text

    assert ("meet.example.org" in before, "meet.example.org" in after) == (False, True)


@pytest.mark.parametrize("word", ["", "maybe", "YES", "1"])
def test_nonsense_is_no_answer(client, invited, link, word):
    page = said(client, link, word)

    assert "Say whether you come." in page.text
    assert state_of(invited) == STATES.INVITED


def test_reading_changes_nothing(client, invited, link):
    before = AuditEntry.objects.count()

    client.get(path_of(link) + "?answer=yes")
    client.head(path_of(link))

    assert state_of(invited) == STATES.INVITED
    assert AuditEntry.objects.count() == before


def wrong_tokens(link):
    right = path_of(link).rstrip("/").rpartition("/")[2]
    key = link.pk.hex
    return {
        "unsigned": key,
        "signed otherwise": Signer(salt="events.calendar", sep=".").sign(key),
        "signed by another": Signer(key="x" * 50, salt=SALT, sep=".").sign(key),
        "cut": right[:-1],
        "of nobody": right.replace(key, make.ParticipationFactory().pk.hex),
        "signed nonsense": Signer(salt=SALT, sep=".").sign("no-key"),
    }


def test_wrong_revoked_and_old_links_read_the_same(client, link, official, invited):
    pages = {
        name: client.get(reverse("events:answer", args=[token]))
        for name, token in wrong_tokens(link).items()
    }
    over = make.RegistrationLinkFactory(
        participation__event__starts_on=timezone.localdate() - datetime.timedelta(days=1)
    )
    pages["over"] = client.get(path_of(over))
    actions.revoke_link(invited, by=official)
    pages["revoked"] = client.get(path_of(link))
    answered = client.post(path_of(link), {"answer": "yes"})

    assert {page.status_code for page in pages.values()} == {404}
    assert {main_of(page) for page in pages.values()} == {main_of(pages["cut"])}
    assert "no-store" in pages["cut"]["Cache-Control"]
    assert (answered.status_code, state_of(invited)) == (404, STATES.INVITED)


def test_link_answers_for_its_own_person_only(client, event, invited, link, official):
    other = make.ParticipationFactory(event=event, state=STATES.INVITED)
    actions.open_link(other, by=official)

    said(client, link, "yes")

    assert (state_of(invited), state_of(other)) == (STATES.REGISTERED, STATES.INVITED)


def test_new_link_after_a_revoked_one_is_another(invited, link, official):
    first = queries.address_of(link)
    actions.revoke_link(invited, by=official)

    again = actions.open_link(invited, by=official)

    assert queries.address_of(again) != first


def test_link_to_an_event_called_off_says_so_and_takes_no_answer(client, event, invited, link):
    event.state = EventState.CANCELLED
    event.save()

    page = client.get(path_of(link))
    refused = said(client, link, "yes")

    assert "This event does not take place." in main_of(page)
    assert "<button" not in main_of(page)
    assert "This event is called off." in refused.text
    assert state_of(invited) == STATES.INVITED


def test_who_was_marked_changes_nothing_by_a_link(client, invited, link):
    invited.state = STATES.ATTENDED
    invited.save()

    page = said(client, link, "no")

    assert state_of(invited) == STATES.ATTENDED
    assert "<button" not in main_of(page)


def test_who_is_expected_at_a_session_and_stays_away_is_excused(client, event, invited, link):
    event.kind = EventKind.TRAINING
    event.save()
    said(client, link, "yes")

    said(client, link, "no")
    away = state_of(invited)
    said(client, link, "yes")

    assert (away, state_of(invited)) == (STATES.EXCUSED, STATES.REGISTERED)


def test_link_revoked_while_somebody_answers_is_refused(link, invited, official):
    actions.revoke_link(invited, by=official)

    with pytest.raises(ActionRefused, match="not valid any more"):
        actions.answer_by_link(link, comes=True)


def test_who_tries_many_links_is_held_up(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"answer_by_link": "3/m/ip"}

    tried = [client.get(reverse("events:answer", args=[f"x{n}"])).status_code for n in range(5)]

    assert tried == [404, 404, 404, 429, 429]


def test_no_link_for_who_logs_in(event, official):
    row = make.ParticipationFactory(event=event, person__user=make.UserFactory())

    with pytest.raises(ActionRefused, match="logs in"):
        actions.open_link(row, by=official)


@pytest.mark.parametrize("state", [EventState.CANCELLED, EventState.HELD])
def test_no_link_to_what_is_called_off_or_over(event, invited, official, state):
    event.state = state
    event.save()

    with pytest.raises(ActionRefused):
        actions.open_link(invited, by=official)


def test_page_offers_links_to_those_without_a_log_in(signed_in, official, event, invited):
    make.ParticipationFactory(event=event, person__unit=event.unit, person__user=make.UserFactory())
    client = signed_in(official)
    page = client.get(reverse("events:links", args=[event.pk]))
    assert [row.participation for row in page.context["rows"]] == [invited]

    client.post(reverse("events:open-links", args=[event.pk]))

    link = RegistrationLink.objects.get()
    after = client.get(reverse("events:links", args=[event.pk]))
    assert (link.participation, link.made_by) == (invited, official)
    assert queries.address_of(link) in after.text


def test_page_of_links_costs_the_same_with_more_people(signed_in, official, units):
    client = signed_in(official)
    small, large = make.EventFactory.create_batch(
        2, unit=units.harbour, starts_on=timezone.localdate() + AHEAD
    )
    for event, count in ((small, 1), (large, 3)):
        rows = make.ParticipationFactory.create_batch(
            count, event=event, person__unit=units.harbour, state=STATES.INVITED
        )
        for row in rows:
            actions.open_link(row, by=official)
            make.NoticeFactory(participation=row)

    urls = [reverse("events:links", args=[event.pk]) for event in (small, large)]

    assert queries_of(client, urls[0]) == queries_of(client, urls[1])


def test_somebody_known_is_invited_with_a_link(signed_in, official, event, units):
    person = make.PersonFactory(unit=units.harbour)

    signed_in(official).post(
        reverse("events:invite-by-link", args=[event.pk]),
        {"person": person.pk, "attendee_kind": "union"},
    )

    link = RegistrationLink.objects.get(participation__event=event)
    assert (link.participation.person, link.participation.state) == (person, STATES.INVITED)


def test_one_link_is_made_and_revoked_by_its_buttons(signed_in, official, invited):
    client = signed_in(official)

    client.post(reverse("events:open-link", args=[invited.pk]))
    made = RegistrationLink.objects.count()
    client.post(reverse("events:revoke-link", args=[invited.pk]))

    assert (made, RegistrationLink.objects.count()) == (1, 0)
    verbs = AuditEntry.objects.filter(verb__startswith="registrationlink").order_by("id")
    expected = ["registrationlink.opened", "registrationlink.revoked"]
    assert list(verbs.values_list("verb", flat=True)) == expected


def mail_of(person, value="kim@example.org"):
    return make.ContactDetailFactory(person=person, value=value)


def test_link_is_mailed_once_and_tells_a_stranger_nothing(
    signed_in, official, invited, link, mailoutbox
):
    mail_of(invited.person)
    signed_in(official).post(reverse("events:mail-link", args=[invited.pk]))

    send_notices()
    send_notices()

    [mail] = mailoutbox
    assert (mail.subject, mail.to) == ("An invitation", ["kim@example.org"])
    assert queries.address_of(link) in mail.body
    html = mail.alternatives[0].content
    for telling in ("nion", "works council", "Meeting", "Beispiel"):
        assert telling not in mail.subject + mail.body + html


def test_link_is_mailed_in_the_language_of_the_person(official, invited, link, mailoutbox):
    invited.person.language = "de"
    invited.person.save()
    mail_of(invited.person)
    actions.ask_to_mail_link(invited, by=official)

    send_notices()

    with translation.override("de"):
        assert mailoutbox[0].subject == translation.gettext("An invitation")
    assert mailoutbox[0].subject == "Eine Einladung"


def test_mail_is_asked_again_after_it_was_sent(official, invited, link, mailoutbox):
    mail_of(invited.person)
    for _ in range(2):
        actions.ask_to_mail_link(invited, by=official)
        send_notices()

    assert (len(mailoutbox), Notice.objects.count()) == (2, 1)


def test_all_who_were_not_written_to_are_mailed(signed_in, official, event, units, mailoutbox):
    rows = make.ParticipationFactory.create_batch(
        3, event=event, person__unit=units.harbour, state=STATES.INVITED
    )
    for row in rows[:2]:
        mail_of(row.person, f"{row.pk.hex}@example.org")
    client = signed_in(official)
    client.post(reverse("events:open-links", args=[event.pk]))

    for _ in range(2):
        client.post(reverse("events:mail-links", args=[event.pk]))
        send_notices()

    assert sorted(mail.to[0] for mail in mailoutbox) == sorted(
        f"{row.pk.hex}@example.org" for row in rows[:2]
    )


def test_mail_is_refused_without_a_link_or_an_address(official, invited):
    with pytest.raises(ActionRefused, match="no link"):
        actions.ask_to_mail_link(invited, by=official)
    actions.open_link(invited, by=official)
    mail_of(invited.person, "no address")

    with pytest.raises(ActionRefused, match="No e-mail"):
        actions.ask_to_mail_link(invited, by=official)


def test_mail_that_waits_is_not_sent_when_its_link_is_revoked(official, invited, link, mailoutbox):
    mail_of(invited.person)
    actions.ask_to_mail_link(invited, by=official)
    actions.revoke_link(invited, by=official)

    send_notices()

    assert (mailoutbox, Notice.objects.count()) == ([], 0)


def test_mail_that_fails_waits_and_holds_up_no_other(
    official, event, units, mailoutbox, monkeypatch
):
    rows = make.ParticipationFactory.create_batch(
        2, event=event, person__unit=units.harbour, state=STATES.INVITED
    )
    for place, row in enumerate(rows):
        mail_of(row.person, f"kim{place}@example.org")
        actions.open_link(row, by=official)
        actions.ask_to_mail_link(row, by=official)
    refuse_first(monkeypatch)

    send_notices()
    first = len(mailoutbox)
    send_notices()

    assert first == 1
    assert sorted(mail.to[0] for mail in mailoutbox) == ["kim0@example.org", "kim1@example.org"]


def refuse_first(monkeypatch):
    """The server of the mail refuses once."""
    refusals = iter([OSError("refused")])
    send = EmailMultiAlternatives.send

    def send_or_refuse(self, *args, **kwargs):
        for refusal in refusals:
            raise refusal
        return send(self, *args, **kwargs)

    monkeypatch.setattr(EmailMultiAlternatives, "send", send_or_refuse)


def test_links_on_paper_name_the_people_and_leave_a_line(signed_in, official, invited, link):
    answer = signed_in(official).get(reverse("events:print-links", args=[invited.event_id]))

    text = text_of(answer.content)
    assert str(invited.person) in text
    assert "Meeting of the works council" in text
    assert AuditEntry.objects.get(verb="event.links_printed").detail == {"count": 1}


def test_own_place_is_for_who_logs_in(signed_in, event):
    goer, other = make.UserFactory(), make.UserFactory()
    row = make.ParticipationFactory(event=event, person__user=goer, state=STATES.INVITED)
    url = reverse("events:place", args=[row.pk])

    page = signed_in(goer).post(url, {"answer": "yes"}, follow=True)
    stranger = signed_in(other).get(url)

    assert "You have a place" in main_of(page)
    assert AuditEntry.objects.get(verb="participation.registered").actor_id == goer.pk
    assert stranger.status_code == 404


def test_two_links_of_one_person_become_one(event, units, admin, client):
    """Two persons who turn out to be one were invited by a link each; the one that stays works."""
    rows = make.ParticipationFactory.create_batch(
        2, event=event, person__unit=units.harbour, state=STATES.INVITED
    )
    for row in rows:
        make.RegistrationLinkFactory(participation=row)
        make.NoticeFactory(participation=row)
    Notice.objects.filter(participation=rows[1]).update(sent_at=timezone.now())

    merge_people(rows[0].person, rows[1].person, by=admin)

    link, notice = RegistrationLink.objects.get(), Notice.objects.get()
    assert notice.sent_at is not None
    assert "You have a place" in main_of(said(client, link, "yes"))
