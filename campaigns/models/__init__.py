"""Campaigns, who carries them, what they do and what came of it."""

from campaigns.models.bargaining import Demand, Survey, SurveyOption
from campaigns.models.campaigns import (
    Action,
    Campaign,
    Lead,
    MediaItem,
    Team,
    TeamMember,
    every_activity_kind,
)
from campaigns.models.plans import ActionRole, Brought, Objective
from campaigns.models.structure_tests import Asking, StructureTest, TestedArea

__all__ = [
    "Action",
    "ActionRole",
    "Asking",
    "Brought",
    "Campaign",
    "Demand",
    "Lead",
    "MediaItem",
    "Objective",
    "StructureTest",
    "Survey",
    "SurveyOption",
    "Team",
    "TeamMember",
    "TestedArea",
    "every_activity_kind",
]
