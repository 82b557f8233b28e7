import django_tables2 as tables
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cohorts.models import CoachQualification, Cohort, Course, CourseProposal, Curriculum
from cohorts.permissions import may_qualify
from workbench.lists import NUMBER, HouseTable


class CohortTable(HouseTable):
    name = tables.Column(linkify=True, order_by="sort_key")
    programme = tables.Column(order_by="programme__sort_key")
    unit = tables.Column(order_by="unit__sort_key")
    participant_count = tables.Column(_("Participants"), attrs={"td": NUMBER, "th": NUMBER})
    gap_count = tables.Column(_("Without a campaign"), attrs={"td": NUMBER, "th": NUMBER})

    class Meta(HouseTable.Meta):
        model = Cohort
        fields = [
            "name",
            "programme",
            "unit",
            "starts_on",
            "ends_on",
            "participant_count",
            "gap_count",
        ]


class CurriculumTable(HouseTable):
    name = tables.Column(linkify=True, order_by="sort_key")
    unit = tables.Column(order_by="unit__sort_key")
    last_number = tables.Column(_("Published version"), attrs={"td": NUMBER, "th": NUMBER})
    last_published_on = tables.Column(_("Published"))

    class Meta(HouseTable.Meta):
        model = Curriculum
        fields = ["name", "unit", "last_number", "last_published_on"]


class CourseTable(HouseTable):
    curriculum = tables.Column(
        pgettext_lazy("what is taught", "Course"),
        linkify=lambda record: record.get_absolute_url(),
        order_by=("curriculum__sort_key", "pk"),
    )
    topics = tables.TemplateColumn(
        template_name="cohorts/courses/topics_cell.html",
        verbose_name=_("Meets the need"),
        orderable=False,
    )
    unit = tables.Column(_("Region"), order_by="unit__sort_key")
    next_starts_on = tables.Column(_("Begins next"))

    class Meta(HouseTable.Meta):
        model = Course
        fields = ["curriculum", "topics", "unit", "mode", "next_starts_on"]


class GroupCourseTable(CourseTable):
    propose = tables.TemplateColumn(
        template_name="cohorts/courses/propose_cell.html",
        verbose_name=_("Propose"),
        orderable=False,
    )

    class Meta(CourseTable.Meta):
        fields = [*CourseTable.Meta.fields, "propose"]


class ProposalTable(HouseTable):
    course = tables.Column(
        pgettext_lazy("what is taught", "Course"),
        linkify=lambda record: record.course.get_absolute_url(),
        order_by=("course__curriculum__sort_key", "pk"),
    )
    workplace = tables.Column(
        _("Group"),
        linkify=lambda record: record.workplace.get_absolute_url(),
        order_by=("workplace__sort_key", "pk"),
    )
    next_step = tables.TemplateColumn(
        template_name="cohorts/courses/next_step.html",
        extra_context={"dash": True},
        verbose_name=_("Next step"),
        orderable=False,
    )

    class Meta(HouseTable.Meta):
        model = CourseProposal
        fields = ["course", "workplace", "state", "proposed_on", "decided_on"]
        fields += ["carried_out_on", "next_step"]


class QualificationTable(HouseTable):
    person = tables.Column(_("Who"), order_by=("person__sort_key", "pk"))
    recorded_by = tables.Column(_("Recorded by"), orderable=False)
    change = tables.TemplateColumn(
        template_name="cohorts/qualification_cell.html", verbose_name=_("Change"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = CoachQualification
        fields = ["person", "acquired", "starts_on", "ends_on", "recorded_by", "change"]

    def before_render(self, request):
        if not may_qualify(request.user):
            self.columns.hide("change")
