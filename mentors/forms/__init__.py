from mentors.forms.coaching import LogCoachingForm
from mentors.forms.development import AssignCoachForm, StepForm
from mentors.forms.mentors import AppointForm, ChooseWorkplaceForm, RegisterForm
from mentors.forms.profiles import ProfileForm
from mentors.forms.projects import ChooseWorkplaceOfProjectForm, ProjectForm

__all__ = [
    "AppointForm",
    "AssignCoachForm",
    "ChooseWorkplaceForm",
    "ChooseWorkplaceOfProjectForm",
    "LogCoachingForm",
    "ProfileForm",
    "ProjectForm",
    "RegisterForm",
    "StepForm",
]
