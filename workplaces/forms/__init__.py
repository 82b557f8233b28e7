"""What is typed about employers, workplaces and the people who work there."""

from workplaces.forms.agenda import AgendaItemForm
from workplaces.forms.areas import AreaField, AreaForm, FloorForm, PlaceForm
from workplaces.forms.employers import EmployerForm, EmployerNameField
from workplaces.forms.following import AbsenceForm, CadenceForm, HandOverAllForm, HandOverForm
from workplaces.forms.people import EmploymentForm, FunctionForm, TransferForm, WhoForm
from workplaces.forms.position import AgreementForm, SignalForm, TopicForm, WorksCouncilForm
from workplaces.forms.ratings import ChosenRatingForm, NamedRatingForm, ScaleForm
from workplaces.forms.sketches import SketchForm
from workplaces.forms.snapshots import CompareForm, SnapshotForm
from workplaces.forms.ties import TieForm
from workplaces.forms.trajectories import EndTrajectoryForm, StartForm, TrajectoryForm
from workplaces.forms.workplaces import HeadcountForm, MoveForm, WorkplaceForm

__all__ = [
    "AbsenceForm",
    "AgendaItemForm",
    "AgreementForm",
    "AreaField",
    "AreaForm",
    "CadenceForm",
    "ChosenRatingForm",
    "CompareForm",
    "EmployerForm",
    "EmployerNameField",
    "EmploymentForm",
    "EndTrajectoryForm",
    "FloorForm",
    "FunctionForm",
    "HandOverAllForm",
    "HandOverForm",
    "HeadcountForm",
    "MoveForm",
    "NamedRatingForm",
    "PlaceForm",
    "ScaleForm",
    "SignalForm",
    "SketchForm",
    "SnapshotForm",
    "StartForm",
    "TieForm",
    "TopicForm",
    "TrajectoryForm",
    "TransferForm",
    "WhoForm",
    "WorkplaceForm",
    "WorksCouncilForm",
]
