"""Campaigns, who carries them, what they do and what came of it."""

from campaigns.models.campaigns import (
    Action,
    Campaign,
    MediaItem,
    Team,
    TeamMember,
    every_activity_kind,
)
from campaigns.models.structure_tests import Asking, StructureTest, TestedArea

__all__ = [
    "Action",
    "Asking",
    "Campaign",
    "MediaItem",
    "StructureTest",
    "Team",
    "TeamMember",
    "TestedArea",
    "every_activity_kind",
]
