"""How much there is of everything, per scale."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    """Numbers of rows; those without a source are chosen so that every page has something."""

    districts: int = 4
    offices: int = 16
    employers: int = 1_100
    workplaces: int = 1_700  # REQUIREMENTS n18
    members: int = 96_000  # n17
    former_members: int = 8_000
    representatives: int = 4_500  # n19
    other_functions: int = 3_000
    assessments: int = 300_000
    advisers: int = 30  # E16
    contacts: int = 1_000_000
    programmes: int = 6
    campaigns: int = 48
    teams: int = 480
    actions: int = 1_200
    at_actions: int = 92_000
    media_items: int = 900
    cohorts: int = 90
    enrolments: int = 1_080
    sessions: int = 1_080
    meetings: int = 600
    at_meetings: int = 15_040
    series: int = 20
    courses: int = 42
    mentors: int = 2_000
    projects: int = 240
    advice_cases: int = 6_000
    coached: int = 600
    coachings: int = 2_420

    @property
    def people(self):
        return self.members + self.former_members

    @property
    def divided(self):
        """The larger workplaces, which have areas."""
        return self.workplaces // 4

    @property
    def closed_cases(self):
        """Those of which it is known what the member did next."""
        return self.advice_cases // 3

    @property
    def at_sessions(self):
        """A session lists everybody in its cohort."""
        return self.sessions * self.enrolments // self.cohorts

    @property
    def participations(self):
        return self.at_actions + self.at_sessions + self.at_meetings

    def times(self, factor):
        """The sizes of a union so many times as large."""
        return Sizes(**{name: number * factor for name, number in vars(self).items()})


NITO = Sizes()
# Just enough of everything to try out statements and measurements.
TRIAL = Sizes(
    districts=2,
    offices=4,
    employers=60,
    workplaces=100,
    members=3_000,
    former_members=300,
    representatives=150,
    other_functions=90,
    assessments=6_000,
    advisers=6,
    contacts=2_000,
    programmes=4,
    campaigns=8,
    teams=20,
    actions=40,
    at_actions=2_000,
    media_items=20,
    cohorts=24,
    enrolments=48,
    sessions=288,
    meetings=24,
    at_meetings=480,
    series=2,
    courses=12,
    mentors=40,
    projects=10,
    advice_cases=60,
    coached=40,
    coachings=110,
)
SCALES = {
    "nito": NITO,
    "10x": NITO.times(10),
    "trial": TRIAL,
    "trial10x": TRIAL.times(10),
}
