from cohorts.models.applications import Application, Decision
from cohorts.models.certificates import Certificate
from cohorts.models.cohorts import Cohort, Enrolment, Session, Trainer
from cohorts.models.courses import Course, CourseProposal, Need
from cohorts.models.curricula import Curriculum, CurriculumVersion, Module
from cohorts.models.feeds import CohortFeed
from cohorts.models.notices import PlaceNotice
from cohorts.models.progress import SignOff
from cohorts.models.qualifications import CoachQualification
from cohorts.models.reflections import Reflection, SessionNote

__all__ = [
    "Application",
    "Certificate",
    "CoachQualification",
    "Cohort",
    "CohortFeed",
    "Course",
    "CourseProposal",
    "Curriculum",
    "CurriculumVersion",
    "Decision",
    "Enrolment",
    "Module",
    "Need",
    "PlaceNotice",
    "Reflection",
    "Session",
    "SessionNote",
    "SignOff",
    "Trainer",
]
