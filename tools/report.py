"""docs/BENCHMARKS.md: what was measured, where, when and on which commit."""

import os
import platform
import subprocess
from datetime import date
from pathlib import Path

from tools import verdicts
from tools.places import ROOT

FILE = ROOT / "docs" / "BENCHMARKS.md"
HOMES = {"trainer": "Trainer's", "mentor": "Mentor's", "official": "Official's"}
TEXT = """\
# Benchmarks

Measured and written by `./run bench` on clean copies of a commit. Seconds differ from machine to
machine and from hour to hour; what counts are the ratios of one run.

"""
HEADINGS = {
    "sizes": "A union of NITO's size, and ten times that",
    "demo": "The demo",
}
NOTES = {
    "demo": """\
- *First start*: everything is fetched, built, migrated and filled with the demo; it depends on the
  network. *Second start*: the same copy again. Both until the page answers.
- *No-op round trip*: the heartbeat task, from sending it to seeing the one row that it writes.
  *Contact → figure*: from sending the form as the mentor, over HTTP, to the new number on the
  official's home, which is asked for again and again; one such page is part of it. Medians of 20
  and 10.
- *Official's home* against *My settings*, a light page with a form: medians of 30, in turns.
- The number of rows does not matter to the queries; `tests/demo/loaded/test_homes.py` holds that.
""",
    "sizes": """\
Both sizes ran side by side. A ratio is the median of pairwise ratios, its two sides measured in
turns; behind it stand the median seconds. *A/A* is the anchor against itself, measured the same
way: where it leaves 0.95 to 1.05 the machine was too restless, and there is no verdict.

- **A1**: a page of one row by its primary key for who is signed in, behind the same middleware in
  the same web process, without the frame that every real page has (`tests/bench/urls.py`); what
  the frame takes stands in a line of its own. **A4**: a no-op through Celery, from sending it to
  seeing the one row it writes.
- **A2**: the same figures written by hand (`tests/bench/by_hand/`): the same definitions, scopes
  and periods, one pass over each base table, stored in an identical table with its indexes, with
  the same memory for sorting. Values, qualifiers and sample sizes are compared row by row. It
  stands for the families of contacts, participations, joins, memberships with joining and leaving,
  headcounts with the members there, workplaces and groups, functions, and mentors. Left out, on
  both sides: attendance, enrolments, media, retention, students, teams and team activity; they
  would be the same statements once more and are a small part of the time.
- *Contact → sums*: from the commit until every count, sum and stock of its workplace, office,
  district and union is stored, and the different workplaces of its office. *→ everything*: also
  the different ones of the district and the union. The same for somebody present at an action,
  which counts different people. *Meanwhile*: a contact committed while those are being counted.
- *10,000 contacts in one statement* with the marks that the database makes of them, and without;
  then until all figures are fresh, against measuring everything anew where everything is stored.
- *Dashboard*: the official's home of the whole union. It is *warm* while nothing has changed, and
  *cold* when its content is kept nowhere. A tenfold union has ten times as many districts in its
  table and offices to choose from, which the page of one district has not. *A figure's page with
  a new chart*: with a chart that nobody has drawn yet.
- *Queries* of a cold dashboard beyond the frame's, of logging a contact beyond those that tell who
  is signed in; without those that begin and end transactions. Tests assert them too.
- *Main pages*: each right after an empty page, which is the frame of every page, of the same
  reader in the same web process; of the largest workplace, of one mentor, trainer or participant,
  or lists of the whole union (`tests/bench/main_pages.py`). Their queries are counted with those
  that tell who is signed in; that they do not grow with the union is held by
  `tests/demo/test_main_pages.py`.
- *Pages of the whole union* are those of a figure and of the rows behind it, this year.

Where a goal is missed, and why:

- *Contact → sums*: an entry dirties three families, and much of the time of each statement goes
  into planning it; of a workplace with teams, all activity of its programme is read for windows.
  *Contact → everything* reads what is stored of all workplaces of the year, *Present → everything*
  all facts of the year, because different people do not add up: longer the larger the union is.
- *Dashboard, cold*: beside a running year stands the same date of the year before, which is counted
  from the facts (three seconds at most, then it is left out). Keeping those counts from one drawing
  to the next needs a mark that moves with every fact of that year; a measurement's does not.
- *Log a contact*: a page that writes a contact, its history, its audit entry and its marks is held
  against one row that is read.
- *A new chart*: laying one out takes most of it.
""",
}


def write_demo(measured):
    """Write the part about the demo and keep the other; returns its table."""
    rows = [f"| {name} | {text} |" for name, text in demo_table(measured).items()]
    table = "\n".join(["| what | measured |", "|---|---|", *rows])
    _write("demo", table)
    return table


def write_sizes(found, *, is_kept):
    """Write the part about both sizes, unless it was only tried out; returns its tables."""
    tables = verdicts.tables(found)
    if is_kept:
        _write("sizes", tables)
    return tables


def _write(what, tables):
    parts = kept()
    parts[HEADINGS[what]] = (
        f"Commit {commit()}, {date.today()}, {machine()}.\n\n{tables}\n\n{NOTES[what]}"
    )
    ordered = [heading for heading in HEADINGS.values() if heading in parts]
    text = "\n".join(f"## {heading}\n\n{parts[heading].strip()}\n" for heading in ordered)
    FILE.write_text(TEXT + text)


def kept():
    """The parts that an earlier run wrote, by heading."""
    if not FILE.exists():
        return {}
    parts = FILE.read_text().split("\n## ")[1:]
    return dict(part.split("\n\n", 1) for part in parts)


def demo_table(m):
    """The measures, seconds and numbers of queries, by what they are."""
    rows = {
        "First start": f"{m['first']:.0f} s",
        "Second start": f"{m['second']:.1f} s",
        "No-op Celery round trip": milliseconds(m["round_trip"]),
        "Contact → figure visible": compared(m["contact_to_figure"], m["round_trip"]),
        "My settings": milliseconds(m["empty_page"]),
        "Official's home": compared(m["home"], m["empty_page"]),
    }
    for who, whose in HOMES.items():
        what = f"{whose} home: queries with the demo, with ten times its rows"
        rows[what] = f"{m['queries'][who]}, {m['queries_tenfold'][who]}"
    return rows


def milliseconds(seconds):
    return f"{1000 * seconds:.0f} ms"


def compared(seconds, base):
    """With the ratio to what stands in the row above."""
    return f"{milliseconds(seconds)}, {seconds / base:.1f} times as long"


def commit():
    words = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.check_output(words, cwd=ROOT, text=True).strip()


def machine():
    """Its processor, cores, memory, system and Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()}, Python {platform.python_version()}"
    return f"{processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {system}"


def processor():
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    names = [line.split(": ", 1)[1] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
