from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import (
    CharFilter,
    ChoiceFilter,
    FilterSet,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
)

from cohorts import queries
from cohorts.enums import ProposalState
from cohorts.models import Curriculum
from core.tags import TopicTag
from events.enums import Mode
from people.models import Person
from people.queries import matching as people_matching
from workplaces.models import Workplace
from workplaces.queries import workplaces_matching

VALID = [("now", _("valid today")), ("ended", _("no longer valid"))]
TIMES = [("running", _("running")), ("coming", _("coming")), ("ended", _("ended"))]


def programmes(request):
    return queries.programmes_to_choose(request.user)


class CohortFilter(FilterSet):
    """What the list of cohorts can be narrowed to."""

    q = CharFilter(label=_("Name"), method="find")
    programme = ModelMultipleChoiceFilter(label=_("Programme"), queryset=programmes)
    time = ChoiceFilter(label=_("Time"), choices=TIMES, method="at_the_time")

    def find(self, cohorts, name, value):
        return queries.matching(cohorts, value)

    def at_the_time(self, cohorts, name, value):
        today = timezone.localdate()
        conditions = {
            "running": {"starts_on__lte": today, "ends_on__gte": today},
            "coming": {"starts_on__gt": today},
            "ended": {"ends_on__lt": today},
        }
        return cohorts.filter(**conditions[value])


class CurriculumFilter(FilterSet):
    q = CharFilter(label=_("Name"), method="find")

    def find(self, curricula, name, value):
        return queries.matching(curricula, value)


def regions(request):
    return queries.regions()


class GroupCourseFilter(FilterSet):
    """What the courses for one group can be narrowed to."""

    q = CharFilter(label=_("Name"), method="find")
    topic = MultipleChoiceFilter(label=_("Needs, any of them"), choices=TopicTag, method="meeting")
    mode = MultipleChoiceFilter(label=_("Mode"), choices=Mode)

    def find(self, courses, name, value):
        curricula = queries.matching(Curriculum.objects.all(), value)
        return courses.filter(curriculum__in=curricula)

    def meeting(self, courses, name, value):
        return courses.filter(topics__overlap=value) if value else courses


class CourseFilter(GroupCourseFilter):
    """The same for the whole catalogue; a region has what is offered there, above and below."""

    region = ModelMultipleChoiceFilter(label=_("Region"), queryset=regions, method="there")

    def there(self, courses, name, value):
        return queries.offered_in(courses, value) if value else courses


class ProposalFilter(FilterSet):
    """What the courses that are proposed to groups can be narrowed to."""

    q = CharFilter(label=_("Group"), method="find")
    state = MultipleChoiceFilter(label=_("State"), choices=ProposalState)
    region = ModelMultipleChoiceFilter(label=_("Region"), queryset=regions, method="there")

    def find(self, proposals, name, value):
        groups = workplaces_matching(Workplace.objects.all(), value)
        return proposals.filter(workplace__in=groups)

    def there(self, proposals, name, value):
        paths = [unit.path for unit in value]
        return proposals.filter(workplace__unit__path__under_any=paths) if paths else proposals


class QualificationFilter(FilterSet):
    q = CharFilter(label=_("Name"), method="find")
    valid = ChoiceFilter(label=_("Valid"), choices=VALID, method="at_the_time")

    def find(self, rows, name, value):
        return rows.filter(person__in=people_matching(Person.objects.all(), value))

    def at_the_time(self, rows, name, value):
        today = timezone.localdate()
        return rows.current() if value == "now" else rows.filter(ends_on__lt=today)
