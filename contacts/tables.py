import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from contacts.models import Contact
from workbench.lists import NUMBER, HouseTable


class ContactTable(HouseTable):
    on = tables.Column(linkify=True)
    workplace = tables.Column(order_by="workplace__sort_key")
    made_by = tables.Column(order_by="made_by__sort_key")
    people_reached = tables.Column(verbose_name=_("People"), attrs={"td": NUMBER, "th": NUMBER})

    class Meta(HouseTable.Meta):
        model = Contact
        fields = ["on", "kind", "workplace", "made_by", "people_reached", "outcome"]
