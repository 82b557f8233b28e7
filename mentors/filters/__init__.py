from mentors.filters.development import DevelopmentFilter
from mentors.filters.mentors import CoverageFilter, MentorFilter

__all__ = ["CoverageFilter", "DevelopmentFilter", "MentorFilter"]
