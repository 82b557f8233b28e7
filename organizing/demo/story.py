"""The whole demo, part by part: first what is the same on every day, then what is relative."""

from types import SimpleNamespace

from organizing.demo.advising import draft_advising
from organizing.demo.areas import DIVIDED_EVERY, draft_areas
from organizing.demo.bargaining import draft_bargaining
from organizing.demo.companies import Companies
from organizing.demo.conferences import draft_conferences, draft_next_conference
from organizing.demo.contacts import draft_contacts
from organizing.demo.courses import draft_courses
from organizing.demo.development import draft_development
from organizing.demo.draft import Draft
from organizing.demo.folk import draft_person, hire, long_members
from organizing.demo.follow_ups import draft_follow_ups
from organizing.demo.following import draft_following
from organizing.demo.go_actions import draft_crowds, draft_media
from organizing.demo.go_joins import draft_joins
from organizing.demo.go_organizing import LAST_DAY, draft_go
from organizing.demo.headcounts import draft_headcounts
from organizing.demo.learning import draft_learning
from organizing.demo.mentor_programme import draft_mentor_programme
from organizing.demo.mentors import draft_mentors
from organizing.demo.planning import draft_planning
from organizing.demo.position import draft_position
from organizing.demo.running import draft_go_two
from organizing.demo.running_actions import draft_running_actions
from organizing.demo.series import draft_series
from organizing.demo.snapshots import draft_snapshots, one_of_each_tongue
from organizing.demo.standing import draft_standing
from organizing.demo.structure_testing import draft_structure_tests
from organizing.demo.students import draft_students
from organizing.demo.trajectories import draft_trajectories
from organizing.demo.undertakings import draft_undertakings
from organizing.demo.units import draft_tree
from organizing.demo.users import draft_users
from organizing.demo.workshop import draft_evening, draft_workshop

GO_SITES, GO_TWO_SITES = 6, 7
MENTORED_SITES = 122
AT_LEAST = 5  # mentored workplaces of each office
COLLEAGUES = 4, 7  # known at a workplace of the mentors, besides them
EARLIEST = LAST_DAY  # the finished programmes must have ended


def tell(today):
    """The demo as a Draft, as it stands on ``today`` (later than the finished programmes)."""
    draft = Draft(today)
    tree = draft_tree(draft)
    users = draft_users(draft, tree.union)
    staff = _draft_staff(draft, tree, users)
    sites = _open_sites(draft, tree)
    west = tree.district("west")
    go = draft_go(draft, west, sites.go, staff.trainer)
    _draft_results(draft, go, elsewhere=sites.plain[0])
    programme = draft_mentor_programme(draft, tree.union)
    posts = draft_mentors(draft, programme, sites.mentored, users.mentor)
    draft_conferences(draft, programme, posts)
    _draft_colleagues(draft, [*sites.mentored, *sites.plain])
    efforts = draft_go_two(
        draft, west, sites.go_two, go.cohort.version, staff.trainer, users.organiser
    )
    draft_running_actions(draft, efforts)
    draft_contacts(draft, posts, go.efforts, efforts, users)
    draft_follow_ups(draft, mentor=posts[0].person)
    reached = [*sites.go, *sites.go_two, *sites.mentored]
    draft_headcounts(draft, [*reached, *sites.plain])
    draft_students(draft, tree)
    draft_following(draft, tree, [*reached, *sites.plain], staff.official)
    draft_position(draft, reached, reporter=users.official)
    to_organise = [*sites.go, *sites.go_two, *sites.mentored[::6]]
    draft_standing(draft, tree.union, to_organise, logger=users.organiser)
    draft_areas(draft, reached)
    divided = one_of_each_tongue(reached[::DIVIDED_EVERY])
    draft_snapshots(draft, divided, taken_by=users.official)
    draft_learning(draft, staff, by=users.admin)
    draft_development(draft, coaches=[staff.official, staff.trainer])
    _draft_groups(draft, tree, reached, divided, users)
    draft_advising(draft, posts)
    draft_undertakings(draft, programme, mentor=posts[0].person)
    _draft_meetings(draft, tree, staff, programme, by=users.official)
    _draft_campaigns_in_depth(draft, go.efforts, efforts, by=users.trainer)
    draft_series(draft, tree, sites.mentored, staff.admin)
    return draft


def _draft_results(draft, go, elsewhere):
    """What the year of GO! led to; ``elsewhere`` is a site without a team."""
    draft_crowds(draft, go)
    draft_joins(draft, go, elsewhere=elsewhere)
    draft_media(draft, go)


def _draft_groups(draft, tree, reached, divided, users):
    """What union groups set out on, and what they need and can learn."""
    draft_trajectories(draft, divided[:6], by=users.official)
    draft_courses(draft, tree, reached, users)


def _draft_campaigns_in_depth(draft, finished, running, *, by):
    draft_structure_tests(draft, finished, running)
    draft_planning(draft, [*finished, *running], by=by)
    draft_bargaining(draft, finished[:2])


def _draft_staff(draft, tree, users):
    """People employed by the union, who therefore work at no workplace here."""
    return SimpleNamespace(
        trainer=draft_person(draft, tree.district("west"), user=users.trainer),
        official=draft_person(draft, tree.union, user=users.official),
        admin=draft_person(draft, tree.union, user=users.admin),
    )


def _open_sites(draft, tree):
    """Workplaces for each programme, and some that no programme has reached."""
    companies = Companies(draft)
    west = tree.offices_in("west")
    white_spot = tree.offices_in("ost")[-1]
    reached = [office for office in tree.offices if office is not white_spot]
    more = draft.random.choices(reached, k=MENTORED_SITES - AT_LEAST * len(reached))
    return SimpleNamespace(
        go=[companies.open(west[n % len(west)]) for n in range(GO_SITES)],
        go_two=[companies.open(west[n % len(west)]) for n in range(GO_TWO_SITES)],
        mentored=[companies.open(office) for office in [*AT_LEAST * reached, *more]],
        plain=[companies.open(office) for office in [*tree.offices, white_spot]],
    )


def _draft_meetings(draft, tree, staff, programme, by):
    """The next network conference, the workshop of 12 November, and an open evening."""
    draft_next_conference(draft, programme, region=tree.district("west"))
    draft_workshop(draft, tree, [staff.trainer, staff.official, staff.admin], by=by)
    draft_evening(draft, tree)


def _draft_colleagues(draft, sites):
    """Some are members, and a few of those joined lately, outside any campaign."""
    for site in sites:
        colleagues = hire(draft, site, draft.random.randint(*COLLEAGUES))
        long_members(draft, colleagues[: draft.random.randint(1, 4)], last=LAST_DAY)
