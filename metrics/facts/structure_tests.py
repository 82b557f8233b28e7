"""Structure tests that somebody has answered: who could say yes, who did, who was expected to.

One family for each number of people that a test has, all with the same rows. A test counts at
the unit that its workplace belonged to on its day.
"""

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from campaigns.models import Asking, StructureTest, TestedArea
from metrics.facts.base import Family, Part, on_day

HAS_RATE = Q(eligible__isnull=False)  # else nobody knows of how many


def answered():
    """Tests with an answer, or with people who said yes unnamed."""
    said = Asking.objects.filter(test=OuterRef("pk"), answer__isnull=False)
    areas = TestedArea.objects.filter(test=OuterRef("pk"), yes_unnamed__gt=0)
    has_answers = Q(Exists(said)) | Q(Exists(areas)) | Q(yes_unnamed__gt=0)
    return StructureTest.objects.filter(has_answers, **on_day("workplace", "on"))


def _number(rows, aggregate):
    """What the rows of a test come to, as an expression on the test; 0 without any."""
    number = rows.filter(test=OuterRef("pk")).order_by().values("test").annotate(n=aggregate)
    return Coalesce(Subquery(number.values("n"), output_field=IntegerField()), 0)


def _people(**said):
    return _number(Asking.objects.filter(**said), Count("pk"))


def _yes():
    unnamed = _number(TestedArea.objects.all(), Sum("yes_unnamed"))
    return _people(answer=True) + unnamed + F("yes_unnamed")


def _error():
    """How many more were expected to say yes than did, of whom both is known; perhaps below 0."""
    expected = _people(predicted=True, answer__isnull=False)
    return expected - _people(predicted__isnull=False, answer=True)


def _family(name, amount):
    part = Part(
        rows=answered,
        starts_on="on",
        workplace="workplace",
        unit="workplace__placements__unit",
        programme="campaign__programme",
        campaign="campaign",
        amount=amount,
        keys={"structure_test": "pk"},
    )
    return Family(name, (part,))


STRUCTURE_TESTS = _family("structure_tests", Coalesce("eligible", 0))
TEST_YES = _family("test_yes", _yes())
TEST_GUESSES = _family("test_guesses", _people(predicted__isnull=False, answer__isnull=False))
TEST_ERRORS = _family("test_errors", _error())
