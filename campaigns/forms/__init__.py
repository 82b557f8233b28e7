from campaigns.forms.around import (
    BroughtForm,
    DebriefForm,
    MaterialsForm,
    RoleForm,
)
from campaigns.forms.bargaining import (
    CountForm,
    DemandForm,
    ReportForm,
    SurveyForm,
)
from campaigns.forms.campaigns import (
    ActionForm,
    CampaignForm,
    ChangeTeamForm,
    EndLeadForm,
    LeadForm,
    MediaItemForm,
    MemberForm,
    RuleForm,
    TeamForm,
    TurnoutForm,
)
from campaigns.forms.plans import (
    MeasureForm,
    ObjectiveForm,
    PlanForm,
    ReviewForm,
)
from campaigns.forms.structure_tests import (
    AnswersForm,
    AssignForm,
    ChangeTestForm,
    NumbersForm,
    TestForm,
)

__all__ = [
    "ActionForm",
    "AnswersForm",
    "AssignForm",
    "BroughtForm",
    "CampaignForm",
    "ChangeTeamForm",
    "ChangeTestForm",
    "CountForm",
    "DebriefForm",
    "DemandForm",
    "EndLeadForm",
    "LeadForm",
    "MaterialsForm",
    "MeasureForm",
    "MediaItemForm",
    "MemberForm",
    "NumbersForm",
    "ObjectiveForm",
    "PlanForm",
    "ReportForm",
    "ReviewForm",
    "RoleForm",
    "RuleForm",
    "SurveyForm",
    "TeamForm",
    "TestForm",
    "TurnoutForm",
]
