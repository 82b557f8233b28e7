"""The tables of docs/BENCHMARKS.md say what was measured, and no more."""

from tools import verdicts


def lines_about(what, found):
    """The cells beside ``what`` in each table that has such a line."""
    rows = [line.removeprefix("| ").split(" | ") for line in verdicts.tables(found).splitlines()]
    return [[cell.removesuffix(" |") for cell in cells] for name, *cells in rows if name == what]


def calm(**arms):
    """A size whose anchor took 10 ms each time."""
    return {"a1": [0.010] * 3, "a1_again": [0.010] * 3} | arms


def test_ratio_is_the_median_of_pairs_and_is_held_against_its_goal():
    single = calm(home=[0.012, 0.013, 0.060])
    tenfold = calm(home=[0.012, 0.016, 0.016])

    lines = lines_about("Dashboard, warm", {"nito": single, "10x": tenfold})

    met, missed = "1.30 × (13 ms): met", "1.60 × (16 ms): **missed**"
    assert lines[0] == ["≤ 1.5 × A1", met, missed]


def test_restless_machine_gets_no_verdict():
    restless = calm(home=[0.012] * 3, a1_again=[0.012] * 3)

    found = {"nito": restless, "10x": calm(home=[0.012] * 3)}

    home = lines_about("Dashboard, warm", found)[0]
    assert home[1:] == ["1.20 × (12 ms): no verdict", "1.20 × (12 ms): met"]
    assert lines_about("A1", found) == [["1.20 ×", "1.00 ×"]]


def test_growth_compares_the_sizes_turn_by_turn():
    found = {
        "nito": calm(home=[0.010, 0.020, 0.010]),
        "10x": calm(home=[0.012, 0.021, 0.012]),
        "nito again": calm(home=[0.010, 0.020, 0.010]),
    }

    lines = lines_about("Dashboard, warm", found)

    assert lines[1] == ["≤ 1.1 ×", "1.20 ×: **missed**", "1.00 ×"]


def test_what_must_not_grow_is_said_as_a_difference():
    found = {
        "nito": {"worker_peak": [100 * 1024], "log": [11]},
        "10x": {"worker_peak": [90 * 1024], "log": [12]},
    }

    memory = lines_about("Peak memory of the worker", found)
    queries = lines_about("Queries of logging a contact", found)
    assert memory[1][:2] == ["± 16 MB", "-10 MB: met"]
    assert queries[1][:2] == ["equal", "+1: **missed**"]


def test_what_was_not_measured_is_a_dash_and_why():
    found = {"nito": calm(), "10x": {}, "failed": {"fresh of 10x": "there was no time left"}}

    tables = verdicts.tables(found)

    assert "| Dashboard, warm | ≤ 1.5 × A1 | – | – |" in tables
    assert tables.endswith("- Not measured: fresh of 10x: there was no time left")


def test_main_page_is_held_against_an_empty_one_of_its_reader_with_its_queries():
    page = {"empty Events": [0.010] * 3, "queries Events": [14]}
    single = page | {"main Events": [0.020, 0.030, 0.040]}
    tenfold = page | {"main Events": [0.030, 0.040, 0.050]}

    lines = lines_about("Events", {"nito": single, "10x": tenfold})

    assert lines == [["3.00 × (30 ms)", "4.00 × (40 ms)", "14", "14"]]
