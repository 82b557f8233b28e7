"""What belongs to an area: why it stays, and what goes with it when it is removed."""

from django.db.models import CASCADE
from django.utils.translation import gettext as _

from workplaces.models import Area


def why_it_stays(area):
    """The sentence with which its removal is refused; empty when nothing hangs on it."""
    if area.parts.exists():
        return _("This area has parts. Move or remove them first.")
    if area.employments.exists() or area.headcounts.exists():
        return _("People or headcounts belong to this area, now or formerly, so it stays.")
    return ""


def what_goes_with(area):
    """``[(what, how many), …]`` of the rows, of any app, that are deleted with an area."""
    counted = [
        (relation.related_model._meta.verbose_name_plural, _number(relation, area))
        for relation in Area._meta.related_objects
        if relation.on_delete is CASCADE
    ]
    return [(what, number) for what, number in counted if number]


def _number(relation, area):
    return relation.related_model._base_manager.filter(**{relation.field.name: area}).count()
