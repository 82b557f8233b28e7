from mentors.tables.coaching import CoachingTable
from mentors.tables.development import DevelopmentTable
from mentors.tables.mentors import MentorTable
from mentors.tables.projects import ProjectTable

__all__ = ["CoachingTable", "DevelopmentTable", "MentorTable", "ProjectTable"]
