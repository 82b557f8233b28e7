"""The data class of every field of the campaigns (see ``organizing.data_classes``)."""

from core.data_classes import classify


def classify_campaigns():
    classify(
        "campaigns.campaign",
        internal="id created_at programme name sort_key unit starts_on ends_on stage "
        "activity_days activity_kinds",
        special="lead",
    )
    classify("campaigns.team", internal="id created_at campaign workplace name starts_on ends_on")
    classify(
        "campaigns.teammember", internal="id created_at", special="team person starts_on ends_on"
    )
    classify("campaigns.action", internal="id created_at campaign team event kind target_turnout")
    classify(
        "campaigns.mediaitem",
        internal="id created_at",
        public="campaign outlet title on reach link",
    )
    _structure_tests()


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
