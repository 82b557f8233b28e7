from mentors.forms.coaching import LogCoachingForm
from mentors.forms.development import AssignCoachForm, StepForm
from mentors.forms.mentors import AppointForm, ChooseWorkplaceForm, RegisterForm
from mentors.forms.profiles import ProfileForm

__all__ = [
    "AppointForm",
    "AssignCoachForm",
    "ChooseWorkplaceForm",
    "LogCoachingForm",
    "ProfileForm",
    "RegisterForm",
    "StepForm",
]
