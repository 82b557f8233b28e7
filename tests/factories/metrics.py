"""What belongs to figures."""

from factory import SubFactory
from factory.django import DjangoModelFactory

from metrics import models as metrics
from tests.factories.base import START
from tests.factories.programmes import ProgrammeFactory


class AnnotationFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    on = START
    text = "A strike"

    class Meta:
        model = metrics.Annotation
