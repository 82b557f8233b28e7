from mentors.models.coaching import Coaching, CoachingAttendance
from mentors.models.development import CoachAssignment, DevelopmentStep
from mentors.models.mentors import Mentor, Register
from mentors.models.profiles import BehaviourProfile

__all__ = [
    "BehaviourProfile",
    "CoachAssignment",
    "Coaching",
    "CoachingAttendance",
    "DevelopmentStep",
    "Mentor",
    "Register",
]
