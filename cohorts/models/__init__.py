from cohorts.models.cohorts import Cohort, Enrolment, Session, Trainer
from cohorts.models.curricula import Curriculum, CurriculumVersion, Module

__all__ = [
    "Cohort",
    "Curriculum",
    "CurriculumVersion",
    "Enrolment",
    "Module",
    "Session",
    "Trainer",
]
