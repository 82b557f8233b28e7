from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns import queries
from campaigns.enums import ActionKind, ActivityKind
from campaigns.models import Campaign, Lead, MediaItem, Team, TeamMember
from core.forms import EndForm, HouseForm, HouseModelForm, WhenForm
from core.searching import FoundField
from events.models import Event
from events.queries import attendance, venues_to_choose
from people.queries import matching, people_visible_to
from programmes.queries import programmes_open_to

MOST_PEOPLE = 1_000_000


class CampaignForm(HouseModelForm):
    """A campaign and its window; where it belongs is offered to those who may place it."""

    class Meta:
        model = Campaign
        fields = ["name", "programme", "unit", "starts_on", "ends_on"]
        help_texts = {"ends_on": _("What happens on the first and on the last day still counts.")}

    def __init__(self, *args, user, may_place=True, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = programmes_open_to(user, self.instance.programme_id)
        self.fields["unit"].queryset = queries.units_to_start_at(user)
        if not may_place:
            del self.fields["programme"], self.fields["unit"]


class RuleForm(HouseModelForm):
    """What keeps a team active, and for how long (D3)."""

    activity_kinds = forms.MultipleChoiceField(
        label=_("What counts as activity"),
        choices=ActivityKind.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    at_field = {"campaigns_campaign_rule_sane": "activity_days"}

    class Meta:
        model = Campaign
        fields = ["activity_days", "activity_kinds"]


def who_field(people, words, **options):
    """One of ``people``, offered as far as the ``words`` find them."""
    people = people.select_related("unit").order_by("sort_key", "pk")
    return FoundField(
        people,
        found=matching(people, words),
        named=lambda person: f"{person} · {person.unit}",
        label=_("Who"),
        **options,
    )


class LeadForm(HouseModelForm):
    """Somebody leads a campaign from a day on; searched first and then chosen."""

    at_field = {"campaigns_lead_once_at_a_time": "person"}

    class Meta:
        model = Lead
        fields = ["person", "starts_on"]

    def __init__(self, *args, user, words, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"] = who_field(people_visible_to(user), words)
        self.initial["starts_on"] = timezone.localdate()
        self.order_fields(["person"])

    @property
    def has_more(self):
        return self.fields["person"].has_more


class EndLeadForm(EndForm):
    """The last day of a lead, or that they never should have been one."""

    was_mistaken = forms.BooleanField(
        label=_("Entered by mistake: take the access away at once"), required=False
    )

    def clean(self):
        said = super().clean()
        if said.get("was_mistaken"):  # then there is no last day
            self.errors.pop("ends_on", None)
        return said


class TeamForm(HouseModelForm):
    """A new team at a workplace."""

    at_field = {"campaigns_team_once": "name"}

    class Meta:
        model = Team
        fields = ["workplace", "name", "starts_on"]
        help_texts = {"name": _("Leave empty to call it as the workplace.")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["workplace"].queryset = queries.workplaces_for_teams(user)
        self.fields["name"].required = False
        self.initial["starts_on"] = timezone.localdate()

    def clean(self):
        said = super().clean()
        if said.get("workplace") and not said.get("name") and "name" not in self.errors:
            longest = Team.name.field.max_length
            said["name"] = str(said["workplace"])[:longest]
        return said


class ChangeTeamForm(HouseModelForm):
    at_field = {"campaigns_team_once": "name"}

    class Meta:
        model = Team
        fields = ["name", "starts_on", "ends_on"]
        help_texts = {"ends_on": _("Its members leave with it. Leave empty while it goes on.")}


class MemberForm(HouseModelForm):
    """A person joins a team; searched first and then chosen."""

    at_field = {"campaigns_teammember_once_at_a_time": "person"}

    class Meta:
        model = TeamMember
        fields = ["person", "starts_on"]

    def __init__(self, *args, user, words, **kwargs):
        super().__init__(*args, **kwargs)
        people = queries.people_to_add(user, self.instance.team)
        self.fields["person"] = who_field(people, words)
        self.initial["starts_on"] = timezone.localdate()
        self.order_fields(["person"])

    @property
    def has_more(self):
        return self.fields["person"].has_more


class ActionForm(WhenForm):
    """An action: an event, its team and how many are expected."""

    kind = forms.ChoiceField(label=_("Kind"), choices=ActionKind.choices)
    team = forms.ModelChoiceField(
        label=_("Team"), queryset=None, required=False, empty_label=_("the whole campaign")
    )
    target_turnout = forms.IntegerField(
        label=_("People expected"), required=False, min_value=1, max_value=MOST_PEOPLE
    )

    class Meta:
        model = Event
        fields = ["title", "starts_on", "starts_time", "ends_on", "ends_time"]
        fields += ["mode", "venue", "place", "workplace"]
        help_texts = {
            "place": _("Leave empty for that of the venue."),
            "workplace": _("Leave empty for the team's own."),
        }

    def __init__(self, *args, campaign, **kwargs):
        super().__init__(*args, **kwargs)
        teams = self.fields["team"].queryset = campaign.teams.order_by("name", "pk")
        if len(teams) == 1:
            self.initial.setdefault("team", teams[0])
        self.fields["venue"].queryset = venues_to_choose()
        self.fields["workplace"].queryset = queries.workplaces_to_choose(campaign, self.instance)
        self.order_fields(["title", "kind", "team", "target_turnout"])


class TurnoutForm(HouseForm):
    """Who came: members by name, others by number."""

    people = forms.ModelMultipleChoiceField(
        label=_("Members who were there"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    unnamed = forms.IntegerField(
        label=_("People not named"),
        required=False,
        min_value=0,
        max_value=MOST_PEOPLE,
        help_text=_("How many more came."),
    )

    def __init__(self, *args, action, **kwargs):
        super().__init__(*args, **kwargs)
        people = self.fields["people"]
        people.queryset = queries.members_to_name(action)
        self.initial["unnamed"] = attendance(action.event).unnamed
        if not people.queryset.exists():
            del self.fields["people"]


class MediaItemForm(HouseModelForm):
    at_field = {"campaigns_mediaitem_reach_plausible": "reach"}

    class Meta:
        model = MediaItem
        fields = ["outlet", "title", "on", "reach", "link"]
        help_texts = {"reach": _("How many times it was read, heard or seen. These are no people.")}
