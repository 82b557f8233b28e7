"""The data class of every field of the campaigns (see ``organizing.data_classes``)."""

from core.data_classes import classify


def classify_campaigns():
    classify(
        "campaigns.campaign",
        internal="id created_at programme name sort_key unit starts_on ends_on stage "
        "activity_days activity_kinds plan phase",
    )
    classify(
        "campaigns.lead", internal="id created_at campaign starts_on ends_on", special="person"
    )
    classify("campaigns.team", internal="id created_at campaign workplace name starts_on ends_on")
    classify(
        "campaigns.teammember", internal="id created_at", special="team person starts_on ends_on"
    )
    classify(
        "campaigns.action",
        internal="id created_at campaign team event kind target_turnout materials debriefed_on",
        special="debrief",
    )
    classify(
        "campaigns.mediaitem",
        internal="id created_at",
        public="campaign outlet title on reach link",
    )
    _plans()
    _bargaining()
    _structure_tests()


def _bargaining():
    classify("campaigns.demand", internal="id created_at campaign workplace text raised_on state")
    classify(
        "campaigns.survey",
        internal="id created_at campaign kind question opens_on closes_on report reported_on",
    )
    classify(
        "campaigns.surveyoption",
        internal="id created_at survey position text",
        special="members others",  # a small number may name somebody
    )


def _plans():
    classify(
        "campaigns.objective",
        internal="id created_at campaign title unit target due_on reached reviewed_on review",
        special="owner",
    )
    classify("campaigns.actionrole", internal="id created_at action role", special="person")
    classify("campaigns.brought", internal="id created_at action", special="person brought_by")


def _structure_tests():
    classify(
        "campaigns.structuretest",
        internal="id created_at campaign workplace ask title on eligible",
        special="yes_unnamed",  # a small number may name somebody
    )
    classify(
        "campaigns.testedarea", internal="id created_at test area eligible", special="yes_unnamed"
    )
    classify(
        "campaigns.asking",
        internal="id created_at test area",
        special="asker",
        highly_sensitive="person predicted answer",
    )
