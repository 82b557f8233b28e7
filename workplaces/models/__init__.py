from workplaces.models.areas import BOARD, UNDER_ITSELF, Area, Sketch
from workplaces.models.employers import Employer
from workplaces.models.following import Absence, Cadence, Responsibility
from workplaces.models.people import Employment, Function
from workplaces.models.position import Agreement, Signal, Snapshot, Topic, WorksCouncil
from workplaces.models.ratings import LEVELS, Assessment, Scale, Tie
from workplaces.models.trajectories import Trajectory
from workplaces.models.workplaces import Headcount, UnitAssignment, Workplace

__all__ = [
    "BOARD",
    "LEVELS",
    "UNDER_ITSELF",
    "Absence",
    "Agreement",
    "Area",
    "Assessment",
    "Cadence",
    "Employer",
    "Employment",
    "Function",
    "Headcount",
    "Responsibility",
    "Scale",
    "Signal",
    "Sketch",
    "Snapshot",
    "Tie",
    "Topic",
    "Trajectory",
    "UnitAssignment",
    "Workplace",
    "WorksCouncil",
]
