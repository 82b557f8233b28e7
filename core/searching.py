"""Choosing one of very many rows: first a search, then one of the first matches."""

from django import forms

OFFERED = 20  # rows shown to choose from; more words find fewer
LONGEST = 200


def words_of(request):
    """The words searched for in ``?q=``, without characters that no name holds."""
    return "".join(c for c in request.GET.get("q", "")[:LONGEST] if c.isprintable())


class FoundField(forms.ModelChoiceField):
    """One row of ``queryset``, offered as radio buttons for the first of the ``found`` ones.

    ``named`` gives the label of a row. ``has_more``: were more found than are offered?
    """

    widget = forms.RadioSelect

    def __init__(self, queryset, *, found, named=str, **kwargs):
        super().__init__(queryset, empty_label=None, **kwargs)
        first = list(found[: OFFERED + 1])
        self.has_more = len(first) > OFFERED
        self.choices = [(row.pk, named(row)) for row in first[:OFFERED]]
