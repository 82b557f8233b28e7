from metrics.models.annotations import Annotation
from metrics.models.groups import GroupPlace
from metrics.models.headcounts import KnownHeadcount
from metrics.models.measurements import DirtyScope, Measurement
from metrics.models.overdue import OverdueGroup
from metrics.models.placements import Placement
from metrics.models.ratings import StandingRating
from metrics.models.states import DefinitionState, FoundMismatch, ReconciliationRun
from metrics.models.watched import (
    WatchedAdviceCase,
    WatchedCampaign,
    WatchedCohort,
    WatchedContact,
    WatchedEmployer,
    WatchedMediaItem,
    WatchedMentor,
    WatchedObjective,
    WatchedProgramme,
    WatchedRegister,
    WatchedTeam,
    WatchedUnit,
    WatchedUnitAssignment,
    WatchedWorkplace,
)
from metrics.models.watched_depth import (
    WatchedArea,
    WatchedAssessment,
    WatchedCadence,
    WatchedCoachAssignment,
    WatchedDevelopmentStep,
    WatchedResponsibility,
    WatchedTie,
)
from metrics.models.watched_events import (
    WatchedAction,
    WatchedEvent,
    WatchedParticipation,
    WatchedSession,
)
from metrics.models.watched_people import (
    WatchedEmployment,
    WatchedFunction,
    WatchedHeadcount,
    WatchedMembership,
    WatchedPerson,
)
from metrics.models.watched_projects import (
    WatchedApplication,
    WatchedAsking,
    WatchedEnrolment,
    WatchedSignOff,
    WatchedStructureTest,
    WatchedTestedArea,
)

__all__ = [
    "Annotation",
    "DefinitionState",
    "DirtyScope",
    "FoundMismatch",
    "GroupPlace",
    "KnownHeadcount",
    "Measurement",
    "OverdueGroup",
    "Placement",
    "ReconciliationRun",
    "StandingRating",
    "WatchedAction",
    "WatchedAdviceCase",
    "WatchedApplication",
    "WatchedArea",
    "WatchedAsking",
    "WatchedAssessment",
    "WatchedCadence",
    "WatchedCampaign",
    "WatchedCoachAssignment",
    "WatchedCohort",
    "WatchedContact",
    "WatchedDevelopmentStep",
    "WatchedEmployer",
    "WatchedEmployment",
    "WatchedEnrolment",
    "WatchedEvent",
    "WatchedFunction",
    "WatchedHeadcount",
    "WatchedMediaItem",
    "WatchedMembership",
    "WatchedMentor",
    "WatchedObjective",
    "WatchedParticipation",
    "WatchedPerson",
    "WatchedProgramme",
    "WatchedRegister",
    "WatchedResponsibility",
    "WatchedSession",
    "WatchedSignOff",
    "WatchedStructureTest",
    "WatchedTeam",
    "WatchedTestedArea",
    "WatchedTie",
    "WatchedUnit",
    "WatchedUnitAssignment",
    "WatchedWorkplace",
]
