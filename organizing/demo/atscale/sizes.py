"""How much there is of everything, per scale."""

from dataclasses import dataclass

SCALES = {"nito": 1, "10x": 10}


@dataclass(frozen=True)
class Sizes:
    """Numbers of rows; those without a source are chosen so that every page has something."""

    districts: int = 4
    offices: int = 16
    employers: int = 1_100
    workplaces: int = 1_700  # REQUIREMENTS n18
    members: int = 96_000  # n17
    representatives: int = 4_500  # n19
    contacts: int = 1_000_000
    programmes: int = 6
    campaigns: int = 48
    teams: int = 480
    actions: int = 1_200
    participations: int = 120_000
    media_items: int = 900
    cohorts: int = 90
    enrolments: int = 1_080
    mentors: int = 2_000

    @classmethod
    def of(cls, scale):
        """``scale`` is a key of SCALES."""
        factor = SCALES[scale]
        return cls(**{name: number * factor for name, number in vars(cls()).items()})
