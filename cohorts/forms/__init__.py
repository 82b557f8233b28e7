"""Forms of cohorts, of what belongs to them and of curricula."""

from cohorts.forms.applications import ApplicationForm, ApplyForm, DecisionForm
from cohorts.forms.certificates import NumberForm
from cohorts.forms.cohorts import (
    CampaignForm,
    ChangeCohortForm,
    CloneForm,
    CloneProgrammeForm,
    CohortForm,
    CompletionForm,
    CurriculumForm,
    EnrolForm,
    ModuleForm,
    TrainerForm,
)
from cohorts.forms.courses import CarriedOutForm, CourseForm, NeedsForm, ProposalForm
from cohorts.forms.progress import NoteForm, ReflectionForm, ShareForm, SignOffForm
from cohorts.forms.qualifications import ChangeQualificationForm, QualificationForm
from cohorts.forms.sessions import SessionForm

__all__ = [
    "ApplicationForm",
    "ApplyForm",
    "CampaignForm",
    "CarriedOutForm",
    "ChangeCohortForm",
    "ChangeQualificationForm",
    "CloneForm",
    "CloneProgrammeForm",
    "CohortForm",
    "CompletionForm",
    "CourseForm",
    "CurriculumForm",
    "DecisionForm",
    "EnrolForm",
    "ModuleForm",
    "NeedsForm",
    "NoteForm",
    "NumberForm",
    "ProposalForm",
    "QualificationForm",
    "ReflectionForm",
    "SessionForm",
    "ShareForm",
    "SignOffForm",
    "TrainerForm",
]
