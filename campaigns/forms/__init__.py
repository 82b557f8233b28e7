from campaigns.forms.campaigns import (
    ActionForm,
    CampaignForm,
    ChangeTeamForm,
    LeadForm,
    MediaItemForm,
    MemberForm,
    RuleForm,
    TeamForm,
    TurnoutForm,
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
    "CampaignForm",
    "ChangeTeamForm",
    "ChangeTestForm",
    "LeadForm",
    "MediaItemForm",
    "MemberForm",
    "NumbersForm",
    "RuleForm",
    "TeamForm",
    "TestForm",
    "TurnoutForm",
]
