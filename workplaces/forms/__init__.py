"""What is typed about employers, workplaces and the people who work there."""

from workplaces.forms.days import not_in_the_future
from workplaces.forms.employers import EmployerForm, EmployerNameField
from workplaces.forms.people import EmploymentForm, FunctionForm, WhoForm
from workplaces.forms.position import AgreementForm, SignalForm, TopicForm, WorksCouncilForm
from workplaces.forms.workplaces import HeadcountForm, MoveForm, WorkplaceForm

__all__ = [
    "AgreementForm",
    "EmployerForm",
    "EmployerNameField",
    "EmploymentForm",
    "FunctionForm",
    "HeadcountForm",
    "MoveForm",
    "SignalForm",
    "TopicForm",
    "WhoForm",
    "WorkplaceForm",
    "WorksCouncilForm",
    "not_in_the_future",
]
