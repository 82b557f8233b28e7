"""What was measured of both sizes, held against the goals: tables for docs/BENCHMARKS.md.

``found`` is ``{scale: {arm: [number, …]}}``; the first scale is the single one, the second ten
times as large, "… again" the single one measured once more in each turn.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import median

CALM = 0.95, 1.05  # an A/A ratio outside tells of the machine, not of the program
MOST_SECONDS = 0.95  # the percentile
TITLES = ("NITO's size", "ten times that")


@dataclass(frozen=True)
class Line:
    """A measure of one size: ``number`` of its arms, as ``text``, at most ``limit`` or at most
    (single, tenfold). ``again`` is the anchor's A/A ratio, where there is an anchor."""

    what: str
    goal: str
    number: Callable
    text: Callable
    limit: float | tuple | None = None
    again: Callable | None = None

    def cell(self, arms, place):
        """What stands in the table; a dash where it was not measured."""
        try:
            number, text = self.number(arms), self.text(arms)
            calm = self.again is None or CALM[0] <= self.again(arms) <= CALM[1]
        except (KeyError, ValueError):
            return "–"
        limit = self.limit[place] if isinstance(self.limit, tuple) else self.limit
        if limit is None:
            return text
        return f"{text}: {_verdict(number <= limit, calm)}"


def _verdict(is_met, is_calm):
    if not is_calm:
        return "no verdict"
    return "met" if is_met else "**missed**"


def paired(arm, base):
    """The median of pairwise ratios."""
    return lambda m: median(a / b for a, b in zip(m[arm], m[base], strict=False))


def at_percentile(arm, base):
    return lambda m: _percentile(m[arm]) / _percentile(m[base])


def _percentile(numbers):
    return sorted(numbers)[int(MOST_SECONDS * (len(numbers) - 1))]


def middle(arm):
    return lambda m: median(m[arm])


def ratio_line(what, arm, base, limit=None, *, by="A1", goal=None):
    """``arm`` in turns with ``base``, whose A/A arm is called "… again"."""
    number, seconds = paired(arm, base), middle(arm)
    words = goal or (f"≤ {limit} × {by}" if limit else "")
    text = lambda m: f"{number(m):.2f} × ({_seconds(seconds(m))})"  # noqa: E731
    return Line(what, words, number, text, limit, paired(f"{base}_again", base))


def seconds_line(what, arm, limit=None, goal=""):
    number = middle(arm)
    return Line(what, goal, number, lambda m: _seconds(number(m)), limit)


def number_line(what, arm, limit=None, goal=""):
    number = middle(arm)
    return Line(what, goal, number, lambda m: f"{number(m):,.0f}", limit)


def _seconds(seconds):
    return f"{seconds:.1f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


def _tail_line(what, arm, limit):
    number = at_percentile(arm, "a4")
    return Line(what, f"≤ {limit} × A4's", number, lambda m: f"{number(m):.2f} ×", limit)


def _slowest_large(m):
    return max(seconds for name, [seconds] in m.items() if name.startswith(("figure ", "rows ")))


def _fresh(m):
    return m["bulk_fresh"][0] / m["all_fresh"][0]


UNTIL_ALL = (2, 5)
LINES = (
    number_line("Contacts", "contacts"),
    number_line("Stored values", "stored"),
    seconds_line("Loading it", "load", (300, float("inf")), "≤ 5 min for the first"),
    ratio_line(
        "Everything measured and stored: engine ÷ by hand (A2)",
        "full_engine",
        "full_by_hand",
        1.0,
        by="A2",
    ),
    number_line("Values in which the two differ", "differing", 0, "none"),
    number_line("Values reconciled", "compared"),
    number_line("Values that differ from the reconciliation", "mismatched", 0, "none"),
    seconds_line("Reconciling", "reconcile"),
    ratio_line("Contact → sums, stocks: ÷ no-op (A4)", "contact_sums", "a4", 5, by="A4"),
    _tail_line("the same, 95th percentiles", "contact_sums", 6),
    seconds_line("Contact → everything", "contact_all", UNTIL_ALL, "≤ 2 s; tenfold ≤ 5 s"),
    ratio_line("Present → sums, people of the office: ÷ A4", "present_sums", "a4", 5, by="A4"),
    _tail_line("the same, 95th percentiles", "present_sums", 6),
    seconds_line("Present → everything", "present_all", UNTIL_ALL, "≤ 2 s; tenfold ≤ 5 s"),
    ratio_line("Contact meanwhile → sums: ÷ A4", "meanwhile", "a4", 5, by="A4", goal="not held up"),
    ratio_line(
        "10,000 contacts in one statement, marked ÷ plain",
        "bulk_marked",
        "bulk_plain",
        1.3,
        by="a plain insert",
    ),
    Line(
        "until all is fresh ÷ everything measured",
        "≤ 1.2",
        _fresh,
        lambda m: f"{_fresh(m):.2f} × ({_seconds(m['bulk_fresh'][0])})",
        1.2,
    ),
    seconds_line("One row, signed in (A1)", "a1"),
    ratio_line("The same in the frame", "in_frame", "a1"),
    ratio_line("Dashboard, warm", "home", "a1", 1.5),
    ratio_line("Dashboard, not modified (304)", "not_modified", "a1", 1.0),
    ratio_line("Dashboard, cold", "home_cold", "a1", 6),
    ratio_line("Dashboard of a district, warm", "district", "a1"),
    seconds_line("A figure's page with a new chart", "chart", 0.3, "≤ 300 ms"),
    ratio_line("Log a contact", "log_contact", "log_a1", 2),
    number_line("Queries of the dashboard", "dashboard", 6, "≤ 6"),
    number_line("Queries of logging a contact", "log", 12, "≤ 12"),
    Line(
        "Slowest page of the whole union",
        "≤ 10 s, the web's limit",
        _slowest_large,
        lambda m: _seconds(_slowest_large(m)),
        10,
    ),
    Line(
        "Peak memory of the worker",
        "",
        middle("worker_peak"),
        lambda m: f"{median(m['worker_peak']) / 1024:.0f} MB",
    ),
)
ANCHORS = {
    "A1": paired("a1_again", "a1"),
    "A1 beside logging": paired("log_a1_again", "log_a1"),
    "A2": paired("full_by_hand_again", "full_by_hand"),
    "A4": paired("a4_again", "a4"),
    "an empty page": paired("empty_again", "empty_a"),
    "a plain insert": paired("bulk_plain_again", "bulk_plain"),
}
# Ten times the size against the single one; the arm, in words, at most how many times.
GROWTH = {
    "contact_sums": ("Contact → sums, stocks", 1.5),
    "present_sums": ("Present → sums, people of the office", 1.5),
    "home": ("Dashboard, warm", 1.1),
    "not_modified": ("Dashboard, not modified (304)", None),
    "home_cold": ("Dashboard, cold", None),
    "district": ("Dashboard of a district, warm", None),
    "log_contact": ("Log a contact", None),
    "a1": ("One row, signed in (A1)", None),
}
SAME_MEMORY_KIB = 16 * 1024


def tables(found):
    """All tables, one below the other; what is missing in them was not measured."""
    scales = [scale for scale in found if scale != "failed" and not scale.endswith(" again")]
    arms = [found[scale] for scale in scales[:2]] + [{}] * (2 - len(scales[:2]))
    again = found.get(f"{scales[0]} again", {}) if scales else {}
    parts = [_of_each(arms), _of_anchors(arms), _of_growth(*arms, again)]
    parts += [_of_main(arms), _of_large(arms)]
    if failed := found.get("failed"):
        parts.append("\n".join(f"- Not measured: {what}: {why}" for what, why in failed.items()))
    return "\n\n".join(parts)


def _of_each(arms):
    rows = [
        (line.what, line.goal, *(line.cell(m, place) for place, m in enumerate(arms)))
        for line in LINES
    ]
    return _table(("what", "goal", *TITLES), rows)


def _of_anchors(arms):
    rows = [
        (name, *(Line("", "", ratio, _times(ratio)).cell(m, 0) for m in arms))
        for name, ratio in ANCHORS.items()
    ]
    return _table(("A/A of", *TITLES), rows)


def _of_growth(single, tenfold, again):
    """Each pair was measured in one turn, the single size before and after the other."""
    rows = []
    for arm, (what, limit) in GROWTH.items():
        pairs = {"one": single.get(arm, []), "other": tenfold.get(arm, []), "one_again": []}
        pairs["one_again"] = again.get(arm, [])
        number, calm = paired("other", "one"), paired("one_again", "one")
        line = Line(what, f"≤ {limit} ×" if limit else "", number, _times(number), limit, calm)
        a_to_a = Line("", "", calm, _times(calm))
        rows.append((what, line.goal, line.cell(pairs, 0), a_to_a.cell(pairs, 0)))
    rows += _same(single, tenfold)
    return _table(("what", "goal", "ten times ÷ single", "A/A"), rows)


def _same(single, tenfold):
    """What shall not grow at all."""
    both = {f"{arm} {i}": m.get(arm) for i, m in enumerate((single, tenfold)) for arm in FLAT}
    both = {name: numbers for name, numbers in both.items() if numbers}
    rows = []
    for arm, (what, goal, limit, unit) in FLAT.items():
        number = _difference(arm)
        line = Line(what, goal, lambda m, n=number: abs(n(m)), _more(number, unit), limit)
        rows.append((what, goal, line.cell(both, 0), ""))
    return rows


def _difference(arm):
    return lambda m: median(m[f"{arm} 1"]) - median(m[f"{arm} 0"])


def _more(number, unit):
    size, word = unit
    return lambda m: f"{number(m) / size:+.0f}{word}"


FLAT = {
    "dashboard": ("Queries of the dashboard", "equal", 0, (1, "")),
    "log": ("Queries of logging a contact", "equal", 0, (1, "")),
    "worker_peak": ("Peak memory of the worker", "± 16 MB", SAME_MEMORY_KIB, (1024, " MB")),
}


def _of_main(arms):
    """Each main page against an empty one of the same reader, and how many queries it asks."""
    names = [name.removeprefix("main ") for name in arms[0] if name.startswith("main ")]
    rows = [(name, *_main_cells(name, arms)) for name in names]
    growing = "queries, ten times"
    return _table(("main page ÷ an empty one", *TITLES, "queries", growing), rows)


def _main_cells(name, arms):
    ratio = ratio_line(name, f"main {name}", f"empty {name}")
    ratio = replace(ratio, again=None)
    queries = number_line(name, f"queries {name}")
    return [line.cell(m, 0) for line in (ratio, queries) for m in arms]


def _of_large(arms):
    names = [name for name in arms[0] if name.startswith(("figure ", "rows "))]
    rows = [(name, *(seconds_line("", name).cell(m, 0) for m in arms)) for name in names]
    return _table(("page of the whole union", *TITLES), rows)


def _times(number):
    return lambda m: f"{number(m):.2f} ×"


def _table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
