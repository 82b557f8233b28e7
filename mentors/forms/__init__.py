from mentors.forms.coaching import LogCoachingForm
from mentors.forms.development import AssignCoachForm, StepForm
from mentors.forms.invitations import SHOWN, InviteForm
from mentors.forms.mentors import AppointForm, RegisterForm
from mentors.forms.profiles import ProfileForm
from mentors.forms.projects import ProjectForm

__all__ = [
    "SHOWN",
    "AppointForm",
    "AssignCoachForm",
    "InviteForm",
    "LogCoachingForm",
    "ProfileForm",
    "ProjectForm",
    "RegisterForm",
    "StepForm",
]
