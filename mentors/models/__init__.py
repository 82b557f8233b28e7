from mentors.models.coaching import Coaching, CoachingAttendance
from mentors.models.development import CoachAssignment, DevelopmentStep
from mentors.models.mentors import Mentor, Register

__all__ = [
    "CoachAssignment",
    "Coaching",
    "CoachingAttendance",
    "DevelopmentStep",
    "Mentor",
    "Register",
]
