"""A union of NITO's size and ten times that, both running, measured in turns in one run.

Each is a clean copy with services of its own; a process in it (``tests.bench.atscale``) answers
for one measure after the other. What was found is kept as it comes, in `.local/bench.json`: what
ends too early has still measured something.
"""

import json
import os
import re
import select
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from tools import report
from tools.children import die_with_parent
from tools.copies import FOREIGN, clean_copy, log_of, started
from tools.places import LOCAL, PYTHON

PAIRS = {"sizes": ("nito", "10x"), "trial": ("trial", "trial10x")}
SETTINGS = "tests.bench.settings"
STATEMENT_S = 900  # of the measuring process; the web keeps its own limit
ANSWER_S = 2400
WHOLE_S = 3 * 60 * 60  # after that only what was found is reported
LOADED = re.compile(r"demo data\s+([\d.]+) s")


def measure(name):
    """Measure the pair of that name and report it; the report's tables."""
    run = Run(time.monotonic() + WHOLE_S)
    try:
        with ExitStack() as stack:
            single, tenfold = (stack.enter_context(house(scale, run)) for scale in PAIRS[name])
            for step in STEPS:
                step(run, single, tenfold)
    finally:
        text = report.write_sizes(run.found, is_kept=name == "sizes")
    return text


@dataclass
class Run:
    """What was found until now: ``{scale: {arm: [number, …]}}``, and what failed."""

    deadline: float
    found: dict = field(default_factory=dict)

    def keep(self, place, answer):
        for arm, number in answer.items():
            self.found.setdefault(place, {}).setdefault(arm, []).append(number)
        LOCAL.mkdir(exist_ok=True)
        begun = LOCAL / "bench.json.new"
        begun.write_text(json.dumps(self.found))
        begun.replace(LOCAL / "bench.json")  # never half of it, whenever this is ended

    def fail(self, what, why):
        print(f"{what}: {why}", file=sys.stderr, flush=True)
        self.found.setdefault("failed", {})[what] = why

    @property
    def is_over(self):
        return time.monotonic() > self.deadline


@dataclass
class House:
    """One copy that runs, and the process that measures it."""

    scale: str
    run: Run
    process: subprocess.Popen

    def ask(self, measure, *given, place="", is_kept=True):
        """Have one thing measured and keep it; whether that went well."""
        if self.run.is_over:
            self.run.fail(f"{measure} of {self.scale}", "there was no time left")
            return False
        line = json.dumps({"measure": measure, "given": given})
        answer = self._answer(line)
        if "found" not in answer:
            self.run.fail(f"{measure} of {self.scale}", answer["failed"])
            return False
        if is_kept:
            self.run.keep(place or self.scale, answer["found"])
        return True

    def _answer(self, line):
        if self.process.poll() is not None:
            return {"failed": "the measuring process has ended"}
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        if not select.select([self.process.stdout], [], [], ANSWER_S)[0]:
            self.process.kill()
            return {"failed": f"no answer within {ANSWER_S} s"}
        answer = self.process.stdout.readline()
        return json.loads(answer) if answer else {"failed": "the measuring process has ended"}


@contextmanager
def house(scale, run):
    """A copy with a union of that size, and everything in it measured once."""
    with clean_copy() as copy:
        variables = {"DEMO_SCALE": scale, "DJANGO_SETTINGS_MODULE": SETTINGS}
        with started(copy, **variables) as (seconds, port), _asked(scale, copy, port) as process:
            load = LOADED.search(log_of(copy).read_text())
            run.keep(scale, {"start": seconds} | ({"load": float(load.group(1))} if load else {}))
            here = House(scale, run, process)
            began = time.monotonic()
            if here.ask("ready", is_kept=False):
                said = f"{scale}: started in {seconds:.0f} s, measured {_since(began)} later"
                print(said, file=sys.stderr, flush=True)
            here.ask("rows")
            yield here


@contextmanager
def _asked(scale, copy, port):
    mine = {"DJANGO_SETTINGS_MODULE": SETTINGS, "STATEMENT_TIMEOUT_MS": str(STATEMENT_S * 1000)}
    with (copy.parent / "bench.log").open("w") as log:
        process = subprocess.Popen(
            [PYTHON, "-m", "tests.bench", scale, str(port)],
            cwd=copy,
            env={k: v for k, v in os.environ.items() if k not in FOREIGN} | mine,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            preexec_fn=die_with_parent,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            sys.stderr.write((copy.parent / "bench.log").read_text()[-4000:])


def in_turns(measure, *, turns, seconds, warm_ups=1, is_numbered=False):
    """A step: both sizes in turns, the single one once more (A/A), until enough or out of time."""

    def step(run, single, tenfold):
        deadline = time.monotonic() + seconds
        again = f"{single.scale} again"
        for number in range(-warm_ups, turns):
            given = (number + warm_ups,) if is_numbered else ()
            kept = {"is_kept": number >= 0}
            asks = [(single, {}), (tenfold, {}), (single, {"place": again})]
            if not all(house.ask(measure, *given, **kept, **more) for house, more in asks):
                break
            if time.monotonic() > deadline:
                break
        _say(measure, deadline - seconds)

    return step


def in_arms(measure, arms, *, turns, seconds):
    """A step: the arms in turns, of one size after the other; at least one turn of each."""

    def step(_run, *houses):
        for house in houses:
            began = time.monotonic()
            for _ in range(turns):
                if not all(house.ask(measure, arm) for arm in arms):
                    break
                if time.monotonic() - began > seconds:
                    break
            _say(f"{measure} of {house.scale}", began)

    return step


def once(measure):
    """A step: one measure of each size."""

    def step(_run, *houses):
        for house in houses:
            began = time.monotonic()
            house.ask(measure)
            _say(f"{measure} of {house.scale}", began)

    return step


def _say(what, began):
    print(f"{what}: {_since(began)}", file=sys.stderr, flush=True)


def _since(began):
    return f"{time.monotonic() - began:.0f} s"


# The cheap ones first: what is out of time is then the least.
STEPS = (
    in_turns("pages", turns=30, seconds=180, warm_ups=3, is_numbered=True),
    in_turns("logging", turns=20, seconds=120),
    in_turns("entry", turns=30, seconds=240, is_numbered=True),
    once("queries"),
    in_turns("main", turns=8, seconds=150),
    once("main_queries"),
    once("large"),
    in_arms("written", ("plain", "marked", "plain_again"), turns=5, seconds=60),
    once("memory"),
    in_arms("full", ("by_hand", "engine", "by_hand_again"), turns=5, seconds=300),
    once("differing"),
    once("fresh"),
    once("reconciled"),
)
