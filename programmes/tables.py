import django_tables2 as tables

from programmes.models import Programme
from workbench.lists import HouseTable


class ProgrammeTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))

    class Meta(HouseTable.Meta):
        model = Programme
        fields = ["name", "unit", "approach", "state", "starts_on", "ends_on"]
