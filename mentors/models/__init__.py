from mentors.models.coaching import Coaching, CoachingAttendance
from mentors.models.development import CoachAssignment, DevelopmentStep
from mentors.models.mentors import Mentor, Register
from mentors.models.profiles import BehaviourProfile
from mentors.models.projects import ProjectMentor, WorkplaceProject

__all__ = [
    "BehaviourProfile",
    "CoachAssignment",
    "Coaching",
    "CoachingAttendance",
    "DevelopmentStep",
    "Mentor",
    "ProjectMentor",
    "Register",
    "WorkplaceProject",
]
