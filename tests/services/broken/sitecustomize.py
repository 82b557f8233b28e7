"""On a worker's PYTHONPATH: one of its figures, people_reached, divides by zero."""

from importlib import import_module

from celery.signals import worker_process_init
from django.db.models import F, Q


@worker_process_init.connect(weak=False)
def break_a_figure(**kwargs):
    definition = import_module("metrics.definitions").COUNTED["people_reached"]
    nonsense = Q(people_reached__gt=F("people_reached") / 0)
    object.__setattr__(definition, "condition", nonsense)
