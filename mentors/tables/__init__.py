from mentors.tables.coaching import CoachingTable
from mentors.tables.development import DevelopmentTable
from mentors.tables.mentors import MentorTable

__all__ = ["CoachingTable", "DevelopmentTable", "MentorTable"]
