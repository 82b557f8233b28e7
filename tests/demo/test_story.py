"""The demo is the same every time."""

import datetime

import pytest

from campaigns.models import MediaItem
from mentors.models import BehaviourProfile, CoachAssignment, Mentor
from organizing.demo.story import tell
from people.models import Membership, Person

TODAY = datetime.date(2026, 3, 18)
CHANGES = {"created_at", "password"}  # the moment of writing, and a salted digest


def told(draft):
    return {
        model._meta.label: [
            {
                f.attname: getattr(row, f.attname)
                for f in model._meta.fields
                if f.name not in CHANGES
            }
            for row in rows
        ]
        for model, rows in draft.rows.items()
    }


def test_demo_of_the_same_day_is_the_same():
    assert told(tell(TODAY)) == told(tell(TODAY))


def test_finished_programmes_are_the_same_on_every_day():
    one, other = tell(TODAY), tell(datetime.date(2026, 11, 30))

    assert told(one)["mentors.Mentor"] == told(other)["mentors.Mentor"]
    until_go_two = len(one.rows[MediaItem]) - 7
    assert (
        told(one)["campaigns.MediaItem"][:until_go_two]
        == (told(other)["campaigns.MediaItem"][:until_go_two])
    )


@pytest.mark.parametrize("day", ["2026-01-01", "2026-05-31", "2028-02-29", "2031-12-31"])
def test_demo_can_be_told_on_any_later_day(day):
    draft = tell(datetime.date.fromisoformat(day))

    assert len(draft.rows[Mentor]) == 349
    assert len({row.pk for rows in draft.rows.values() for row in rows}) == sum(
        len(rows) for rows in draft.rows.values()
    )


def test_names_are_all_different_and_sorted_under_their_main_part():
    people = tell(TODAY).rows[Person]

    names = {(person.given_name, person.family_name) for person in people}
    dutch = next(person for person in people if person.family_name == "van der Brem")
    assert len(names) == len(people)
    assert dutch.sort_key == f"brem {dutch.given_name.lower()} van der"


def test_keys_have_the_shape_of_uuid_7():
    keys = [row.pk for row in tell(TODAY).rows[Membership]]

    assert {(key.version, key.variant) for key in keys} == {(7, "specified in RFC 4122")}
    assert keys == sorted(keys)


def test_c7_everybody_coached_has_a_profile_of_two_days_and_acts_more_often_in_some():
    draft = tell(TODAY)
    first, last = draft.rows[BehaviourProfile][:2]
    gained = {last.degrees[each] - degree for each, degree in first.degrees.items()}

    assert len(draft.rows[BehaviourProfile]) == 2 * len(draft.rows[CoachAssignment])
    assert (first.person, first.on < last.on, gained) == (last.person, True, {0, 1})
