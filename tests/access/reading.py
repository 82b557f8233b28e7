"""Which parameters a page looks at, so that nonsense is tried only where it can matter."""

from contextlib import contextmanager
from unittest import mock

from django.http import QueryDict

LOOKING_AT_ONE = ("__getitem__", "__contains__", "get", "getlist", "pop", "setdefault")
LOOKING_AT_ALL = ("__iter__", "copy", "dict", "items", "keys", "lists", "urlencode", "values")
MAKERS = ("django.core.handlers.wsgi.QueryDict", "django.http.request.QueryDict")


class Asked:
    """The names that were asked for; ``any_of(names)`` is true when all were, by a loop."""

    def __init__(self):
        self.names, self.all = set(), False

    def among(self, names):
        """Those of ``names`` whose values the page saw."""
        return [name for name in names if self.all or name in self.names]


@contextmanager
def watching():
    """``with watching() as asked:`` notes what is asked of the parameters of requests."""
    asked = Asked()
    watched = type("Watched", (QueryDict,), {"asked": None, "__init__": _begin(asked)})
    for method in LOOKING_AT_ONE:
        setattr(watched, method, _noting(method, lambda asked, name, *_: asked.names.add(name)))
    for method in LOOKING_AT_ALL:
        setattr(watched, method, _noting(method, lambda asked, *_: setattr(asked, "all", True)))
    with mock.patch(MAKERS[0], watched), mock.patch(MAKERS[1], watched):
        yield asked


def _begin(asked):
    def __init__(self, *args, **kwargs):
        QueryDict.__init__(self, *args, **kwargs)
        self.asked = asked  # what filling it asks is of no interest

    return __init__


def _noting(method, note):
    usual = getattr(QueryDict, method)

    def look(self, *args, **kwargs):
        if self.asked is not None:
            note(self.asked, *args)
        return usual(self, *args, **kwargs)

    return look
