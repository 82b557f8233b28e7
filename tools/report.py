"""docs/BENCHMARKS.md: what was measured, where, when and on which commit."""

import os
import platform
import subprocess
from datetime import date
from pathlib import Path
from statistics import median

from tools.places import ROOT

FILE = ROOT / "docs" / "BENCHMARKS.md"
HOMES = {"trainer": "Trainer's", "mentor": "Mentor's", "official": "Official's"}
TEXT = """\
# Benchmarks

Measured by `./run bench` (and `./run bench 10x`) on clean copies. Seconds differ from machine to
machine and from hour to hour; what counts are the ratios of one run.

"""
HEADINGS = {
    "demo": "The demo",
    "nito": "A union of NITO's size",
    "10x": "Ten times NITO's size",
}
NOTES = {
    "demo": """\
- *First start*: everything is fetched, built, migrated and filled with the demo; it depends on the
  network. *Second start*: the same copy again. Both until the page answers.
- *No-op round trip*: the heartbeat task, from sending it to seeing the one row that it writes.
  *Contact → figure*: from sending the form as the mentor, over HTTP, to the new number on the
  official's home, which is asked for again and again; one such page is part of it. Medians of 20
  and 10.
- *Official's home* against *My settings*, the emptiest signed-in page: medians of 30, in turns,
  without the charts, which a browser asks for one by one.
- The number of rows does not matter to the queries; `tests/demo/test_homes.py` holds that.
""",
    "nito": """\
- *Everything measured*: the families of contacts and participations into an empty table, the
  engine in turns with SQL written by hand for the same figures (`tests/bench/by_hand.py`) and with
  that SQL once more (A/A); medians of the ratios of three rounds. Where A/A leaves 0.95 to 1.05,
  the machine was too restless for a verdict.
- *Contact → sums*: from the commit to every sum of its workplace, office, region and union, and
  the different workplaces of its office; *→ all*: the different ones of region and union too.
  Medians of 20 in turns with the no-op round trip, and the 95th percentiles.
- *10,000 contacts in one statement* against the same with the dirty marks off; how long until all
  figures are fresh, against measuring everything.
- Pages over HTTP as above.
""",
}
NOTES["10x"] = NOTES["nito"]
RATIO = " × "


def write(what, measured):
    """Write one part of the report and keep the others; returns its table."""
    rows = demo_table(measured) if what == "demo" else scale_table(measured)
    table = "\n".join(f"| {name} | {text} |" for name, text in rows.items())
    parts = kept()
    parts[HEADINGS[what]] = (
        f"Commit {commit()}, {date.today()}, {machine()}.\n\n"
        f"| what | measured |\n|---|---|\n{table}\n\n{NOTES[what]}"
    )
    ordered = [heading for heading in HEADINGS.values() if heading in parts]
    text = "\n".join(f"## {heading}\n\n{parts[heading]}" for heading in ordered)
    FILE.write_text(TEXT + text)
    return table


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


def scale_table(m):
    """The same for a large union; lists of seconds, measured in turns."""
    fresh = m["bulk_fresh"] / m["all_fresh"]
    return {
        "Start with an empty database, all loaded": f"{m['first']:.0f} s",
        "Contacts; stored values": f"{m['rows']:,}; {m['stored']:,}",
        "Everything measured: engine ÷ by hand": in_turns(m, "full_engine", "full_by_hand"),
        "by hand ÷ by hand (A/A)": in_turns(m, "full_by_hand_again", "full_by_hand"),
        "Values in which the two differ": m["differing"],
        "No-op Celery round trip": milliseconds(median(m["round_trip"])),
        "Contact → sums ÷ round trip": in_turns(m, "contact_sums", "round_trip"),
        "the same, 95th percentiles": f"{p95(m['contact_sums']) / p95(m['round_trip']):.1f} ×",
        "Contact → all": milliseconds(median(m["contact_all"])),
        "10,000 contacts, marked ÷ plain": in_turns(m, "bulk_marked", "bulk_plain"),
        "until fresh ÷ everything measured": f"{fresh:.2f} × ({m['bulk_fresh']:.1f} s)",
        "Official's home ÷ My settings": in_turns(m, "home", "empty_page"),
        "Log a contact ÷ My settings": against(m["log_contact"], m["empty_page"]),
        "Queries of the homes (trainer, mentor, official)": ", ".join(
            str(m["queries"][who]) for who in HOMES
        ),
        "Peak memory of a worker process": f"{m['worker_peak_kb'] / 1024:.0f} MB",
    }


def in_turns(m, one, other):
    """The median of pairwise ratios, and the median seconds."""
    ratio = median(a / b for a, b in zip(m[one], m[other], strict=True))
    return f"{ratio:.2f}{RATIO}({milliseconds(median(m[one]))})"


def against(seconds, base):
    return f"{median(seconds) / median(base):.2f}{RATIO}({milliseconds(median(seconds))})"


def p95(seconds):
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


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
