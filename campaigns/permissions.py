"""Who may run campaigns, their teams, actions and media items."""

from accounts import policy, reach
from accounts.enums import Verb
from accounts.permissions import may_anywhere, may_at_unit
from campaigns.models import Campaign


def may_create(user):
    """To start a campaign, one must hold that right at some unit."""
    return may_anywhere(user, "campaigns.campaign", Verb.CREATE)


def may_change(user, campaign):
    """To change a campaign, its rule or its stage, one must act for its unit or lead it."""
    return _reaches(user, campaign, "campaigns.campaign")


def may_place(user, campaign):
    """To say who leads a campaign, or move it elsewhere, one must act for its unit.

    Its lead may not: leading is what gives the lead access.
    """
    return may_at_unit(user, "campaigns.campaign", Verb.UPDATE, campaign.unit)


def may_keep_teams(user, campaign):
    """To add teams and members or end them, one must act for the campaign's unit or lead it."""
    return _reaches(user, campaign, "campaigns.team")


def may_plan_actions(user, campaign):
    """To plan actions and record turnout, one must act for the campaign's unit or lead it."""
    return _reaches(user, campaign, "campaigns.action")


def may_keep_media(user, campaign):
    """To note media items, one must act for the campaign's unit or lead the campaign."""
    return _reaches(user, campaign, "campaigns.mediaitem")


def may_read_plan(user, campaign):
    """To see what a campaign is to reach, one must reach it."""
    return _reaches(user, campaign, "campaigns.objective", Verb.READ)


def may_keep_plan(user, campaign):
    """To set objectives and measures, one must act for the campaign's unit or lead it."""
    return _reaches(user, campaign, "campaigns.objective")


def may_read_bargaining(user, campaign):
    """To see demands, surveys and votes, one must reach the campaign."""
    return _reaches(user, campaign, "campaigns.survey", Verb.READ)


def may_keep_bargaining(user, campaign):
    """To note demands, ask and count, one must act for the campaign's unit or lead it."""
    return _reaches(user, campaign, "campaigns.survey")


def may_read_tests(user, campaign):
    """To see how far a campaign carries, one must act for its unit or lead it.

    Its trainers do not: what colleagues answered tells how they stand to the union.
    """
    return _reaches(user, campaign, "campaigns.structuretest", Verb.READ)


def may_keep_tests(user, campaign):
    """To plan structure tests and record answers, one must act for its unit or lead it."""
    return _reaches(user, campaign, "campaigns.structuretest")


def _reaches(user, campaign, label, verb=Verb.UPDATE):
    """Does the user reach the campaign in a role that may ``verb`` its rows of ``label``?"""
    roles = policy.roles_with(label, verb)
    within = reach.within(user, "campaigns.campaign", roles=roles)
    return Campaign.objects.filter(within, pk=campaign.pk).exists()
