from mentors.filters.development import DevelopmentFilter
from mentors.filters.mentors import CoverageFilter, MentorFilter
from mentors.filters.projects import ProjectFilter, ProjectTogetherFilter

__all__ = [
    "CoverageFilter",
    "DevelopmentFilter",
    "MentorFilter",
    "ProjectFilter",
    "ProjectTogetherFilter",
]
