from cohorts.models.applications import Application, Decision
from cohorts.models.cohorts import Cohort, Enrolment, Session, Trainer
from cohorts.models.curricula import Curriculum, CurriculumVersion, Module

__all__ = [
    "Application",
    "Cohort",
    "Curriculum",
    "CurriculumVersion",
    "Decision",
    "Enrolment",
    "Module",
    "Session",
    "Trainer",
]
