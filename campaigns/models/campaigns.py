from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.enums import ActionKind, ActivityKind, Phase, Plan, Stage
from core.days import short
from core.fields import HttpsURLField
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once


def every_activity_kind():
    return [kind.value for kind in ActivityKind]


@track
class Campaign(Record):
    """An effort of a programme to win something at workplaces inside a window of time."""

    programme = models.ForeignKey(
        "programmes.Programme",
        models.PROTECT,
        related_name="campaigns",
        verbose_name=_("programme"),
    )
    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=200, editable=False)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    # The window: both days count (requirement D1).
    starts_on = models.DateField(_("window from"))
    ends_on = models.DateField(_("window until"))
    stage = models.CharField(_("stage"), max_length=10, choices=Stage, default=Stage.PLANNED)
    # Which plans there are says the approach; the phase means something in a plan of phases only.
    plan = models.CharField(_("plan"), max_length=10, choices=Plan, default=Plan.PHASES)
    phase = models.CharField(_("phase"), max_length=10, choices=Phase, default=Phase.RESEARCH)
    # The rule for "active" (D3): one activity of these kinds within so many days.
    activity_days = models.PositiveSmallIntegerField(
        _("a team stays active for (days)"), default=60
    )
    activity_kinds = ArrayField(
        models.CharField(max_length=10, choices=ActivityKind),
        default=every_activity_kind,
        verbose_name=_("what counts as activity"),
    )

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        indexes = [
            models.Index(fields=["unit", "sort_key", "id"], name="campaigns_campaign_listed")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="campaigns_campaign_ends_after_start",
                violation_error_message=_("The end lies before the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(activity_days__gte=1, activity_days__lte=730)
                & Q(activity_kinds__len__gt=0),
                name="campaigns_campaign_rule_sane",
                violation_error_message=_(
                    "The rule needs 1 to 730 days and at least one kind of activity."
                ),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("campaigns:detail", args=[self.pk])

    @property
    def activity_choices(self):
        return [ActivityKind(kind) for kind in self.activity_kinds]


@track
class Lead(Record, Dated):
    """A person leads a campaign for a time, alone or with others (A6)."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="leads")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="campaigns_led")

    class Meta(Dated.Meta):
        verbose_name = _("lead")
        verbose_name_plural = _("leads")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "campaign",
                "person",
                name="campaigns_lead_once_at_a_time",
                message=_("This person already leads the campaign at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.campaign}"


@track
class Team(Record, Dated):
    """Active members who carry a campaign at one workplace."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="teams")
    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        related_name="teams",
        verbose_name=_("workplace"),
    )
    name = models.CharField(_("name"), max_length=120)

    class Meta(Dated.Meta):
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["campaign", "workplace", "name"],
                name="campaigns_team_once",
                violation_error_message=_("There is already a team of that name there."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("campaigns:team", args=[self.pk])


@track
class TeamMember(Record, Dated):
    """A person belongs to a team for a time."""

    team = models.ForeignKey(Team, models.CASCADE, related_name="members")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="team_memberships")

    class Meta(Dated.Meta):
        verbose_name = _("team member")
        verbose_name_plural = _("team members")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "team",
                "person",
                name="campaigns_teammember_once_at_a_time",
                message=_("This person already belongs to the team at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.team}"


@track
class Action(Record):
    """Something a campaign does in public or at work: an event with a target for who comes."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="actions")
    team = models.ForeignKey(
        Team,
        models.SET_NULL,
        null=True,  # null: of the whole campaign
        blank=True,
        related_name="actions",
        verbose_name=_("team"),
    )
    event = models.OneToOneField("events.Event", models.PROTECT, related_name="action")
    kind = models.CharField(_("kind"), max_length=12, choices=ActionKind)
    target_turnout = models.PositiveIntegerField(
        _("people expected"),
        null=True,
        blank=True,  # null: no target was set
    )
    materials = models.TextField(_("materials"), max_length=2000, blank=True)
    debrief = models.TextField(_("debrief"), max_length=4000, blank=True)
    debriefed_on = models.DateField(null=True, editable=False)  # null: not debriefed

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")

    def __str__(self):
        return str(self.event)

    def get_absolute_url(self):
        return reverse("campaigns:action", args=[self.pk])


@track
class MediaItem(Record):
    """A report about a campaign; its reach counts media contacts, never people (D4)."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="media_items")
    outlet = models.CharField(_("outlet"), max_length=120)
    title = models.CharField(_("title"), max_length=200, blank=True)
    on = models.DateField(_("published on"))
    reach = models.PositiveIntegerField(_("reach"))
    link = HttpsURLField(_("link"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("media item")
        verbose_name_plural = _("media items")
        indexes = [models.Index(fields=["campaign", "on"], name="campaigns_mediaitem_listed")]
        constraints = [
            models.CheckConstraint(
                condition=Q(reach__lte=500_000_000),
                name="campaigns_mediaitem_reach_plausible",
                violation_error_message=_("A reach above 500 million is not plausible."),
            )
        ]

    def __str__(self):
        return f"{self.outlet} {short(self.on)}"
