"""A list as a union gets it: spaces, ISO times beside dates, empty cells, doubtful numbers."""

import csv
import datetime
import io

import pytest
import time_machine
import xlsxwriter
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories as make
from workbench import imports
from workbench.models import ImportPlan
from workplaces.models import Employer, Headcount, UnitAssignment, Workplace
from workplaces.targets import WorkplaceTarget, options

pytestmark = pytest.mark.django_db

MESSY = """\
Received Date,Case Type,N-Date Submitted,Employer,Union Local,Contract Agreement Date,BU
2021-01-04T16:28:22,CBM,,"Museum am Kai, e.V.",,2022-04-12,129
2021-01-07T17:30:36,CBM,2021-01-07T17:30:36, Hafenhotel Muster ,,2021-03-04,140
2021-02-08T00:00:00,CBM,2021-02-08T00:00:00,Nordwerk,,2021-03-31,22
2021-04-02T14:50:13,CBM,2021-04-02T14:50:13,Nordwerk,,,312
2021-04-29T19:21:19,CBM,2021-04-29T19:21:19,Südwerk (Tag),,2021-06-14,21
2021-04-29T19:28:47,CBM,2021-04-29T19:28:47,südwerk (tag),,2021-06-14,34
2021-05-01T00:00:00,CBM,,Leerwerk,,,
2021-05-02T00:00:00,CBM,,Ostwerk,,,1.234
2021-05-03T00:00:00,CBM,,   ,,,5
,CBM,,=Westwerk,,,7
"""


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """``listed(text)`` puts a list into the directory the command is called from."""
    monkeypatch.chdir(tmp_path)

    def put(text, name="list.csv"):
        path = tmp_path / name
        path.write_text(text)
        return path

    return put


def run(path, *words):
    """The command's output."""
    out = io.StringIO()
    call_command("import_workplaces", str(path), *words, stdout=out)
    return out.getvalue()


def outcomes():
    """The counts of the newest plan: create, change, unchanged, refused."""
    return tuple(imports.count_outcomes(ImportPlan.objects.latest("pk")).values())


def headcounts(name):
    found = Headcount.objects.filter(workplace__name=name).order_by("on")
    return list(found.values_list("on", "count"))


def refused_rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_history_of_what_came_in_names_the_plan(listed, units):
    run(listed(MESSY), "--unit", "harbour")

    told = {row.history.get().pgh_context.metadata["reason"] for row in Workplace.objects.all()}
    plans = {row.history.get().pgh_context.metadata["plan"] for row in Headcount.objects.all()}
    assert (told, plans) == ({"import.run"}, {str(ImportPlan.objects.get().pk)})


def test_history_names_who_had_a_plan_run(listed, units, admin):
    path = listed(MESSY)
    plan = imports.make_plan(WorkplaceTarget(), path, options=options(unit=units.harbour), by=admin)

    imports.run_plan(plan, by=admin)

    newest = Workplace.objects.first().history.get()
    assert newest.pgh_context.metadata["user"] == str(admin.pk)


def test_messy_list_comes_in(listed, units):
    run(listed(MESSY), "--unit", "harbour")

    assert outcomes() == (6, 1, 0, 3)
    assert sorted(Workplace.objects.values_list("name", "employer__name")) == [
        ("=Westwerk", "=Westwerk"),
        ("Hafenhotel Muster", "Hafenhotel Muster"),
        ("Leerwerk", "Leerwerk"),
        ("Museum am Kai, e.V.", "Museum am Kai, e.V."),
        ("Nordwerk", "Nordwerk"),
        ("Südwerk (Tag)", "Südwerk (Tag)"),
    ]
    assert headcounts("Nordwerk") == [
        (datetime.date(2021, 2, 8), 22),
        (datetime.date(2021, 4, 2), 312),
    ]
    assert headcounts("Leerwerk") == []
    assert headcounts("=Westwerk") == [(datetime.date(2026, 6, 1), 7)]


REAL_SHAPE = """\
Received Date,Case Type,Basis for Closing (Statistics),N-Case Source,N-Category,N-Date Submitted,\
Employer,Union,Union Local,Initiated Date,Contract Agreement Date,BU
2021-01-04T16:28:22,CBM,Agreement Reached,F-7 from Union,Initial Contract,,\
"Museum am Kai, e.V.",District 10 66,,2021-01-05T09:31:25,2022-04-12,129
2021-02-08T00:00:00,CBM,Agreement Reached,F-7 from Union,Initial Contract,2021-02-08T00:00:00,\
 Nordwerk,Unity Here 7,,2021-01-11T16:39:33,2021-03-31,22
2021-04-02T14:50:13,CBM,Agreement Reached,F-7 from Union,Initial Contract,2021-04-02T14:50:13,\
Nordwerk,Unity Here 8,,2021-01-11T16:39:33,,312
2021-04-02T15:50:13,CBM,Agreement Reached,F-7 from Union,Initial Contract,2021-04-02T15:50:13,\
Nordwerk,Unity Here 9,,2021-01-11T16:39:33,,34
"""


def test_list_of_contracts_with_its_columns_named_by_hand_is_planned_line_by_line(listed, units):
    meanings = ("Employer=name", "BU=headcount", "Received Date=counted_on")
    columns = [word for meaning in meanings for word in ("--column", meaning)]

    said = run(listed(REAL_SHAPE), "--unit", "harbour", "--dry-run", *columns).splitlines()

    assert [line.strip() for line in said if line.strip().startswith("row ")] == [
        "row 2: create Museum am Kai, e.V.",
        "row 3: create Nordwerk",
        "row 4: Nordwerk: Employees on 2021-04-02 – → 312",
        "row 5: Row 4 says “312” of the same workplace.",
    ]
    assert outcomes() == (2, 1, 0, 1)


def test_new_workplace_belongs_to_its_unit_from_the_first_day_told(listed, units):
    run(listed(MESSY), "--unit", "Harbour")

    assignment = UnitAssignment.objects.get(workplace__name="Nordwerk")
    assert (assignment.unit, assignment.starts_on) == (units.harbour, datetime.date(2021, 2, 8))
    assert Workplace.objects.get(name="Nordwerk").unit == units.harbour


def test_second_run_of_the_same_file_changes_nothing(listed, units):
    path = listed(MESSY)
    run(path, "--unit", "harbour")
    before = list(Headcount.objects.order_by("pk").values())

    run(path, "--unit", "harbour")

    assert outcomes() == (0, 0, 7, 3)
    assert list(Headcount.objects.order_by("pk").values()) == before
    assert Workplace.objects.count() == 6


def on_the_next_day():
    return time_machine.travel(datetime.datetime(2026, 6, 2, 12, tzinfo=datetime.UTC), tick=False)


def test_second_run_on_another_day_changes_nothing(listed, units):
    path = listed(MESSY)
    run(path, "--unit", "harbour")
    before = list(Headcount.objects.order_by("pk").values())

    with on_the_next_day():
        run(path, "--unit", "harbour")

    assert outcomes() == (0, 0, 7, 3)
    assert list(Headcount.objects.order_by("pk").values()) == before


def test_undated_headcount_that_is_new_is_of_the_day_it_is_written(listed, units):
    run(listed("Name;Employees\nNordwerk;10\n"), "--unit", "harbour")

    with on_the_next_day():
        run(listed("Name;Employees\nNordwerk;12\n"), "--unit", "harbour")

    assert headcounts("Nordwerk") == [
        (datetime.date(2026, 6, 1), 10),
        (datetime.date(2026, 6, 2), 12),
    ]


def test_plan_is_found_again_and_run_after_midnight(listed, units):
    path = listed(MESSY)
    run(path, "--unit", "harbour", "--dry-run")

    with on_the_next_day():
        run(path, "--unit", "harbour")

    plan = ImportPlan.objects.get()
    assert plan.run_at is not None
    assert headcounts("=Westwerk") == [(datetime.date(2026, 6, 2), 7)]


def test_dry_run_writes_nothing_but_its_plan(listed, units):
    said = run(listed(MESSY), "--unit", "harbour", "--dry-run")

    assert outcomes() == (6, 1, 0, 3)
    assert "Nothing is written yet" in said
    assert not Workplace.objects.exists()
    assert not Employer.objects.exists()


def test_dry_run_tells_what_each_row_would_create_or_change(listed, units):
    run(listed("Name;Place;Employees;As of\nNordwerk;Kai;10;2026-02-01\n"), "--unit", "harbour")
    text = "Firma;Betrieb;Ort;Branche;Beschäftigte;Stichtag\n"
    text += "Nord AG;Werk 1;Kiel;;5;\nNordwerk;Nordwerk;Kai;steel;12;1.2.2026\n"
    text += "Nordwerk;Nordwerk;Kai;;14;1.3.2026\n"

    said = run(listed(text), "--unit", "harbour", "--dry-run").splitlines()

    assert [line.strip() for line in said if "row " in line] == [
        "row 2: create Werk 1, Nord AG, Kiel",
        "row 3: Nordwerk, Kai: Sector other → steel; Employees on 2026-02-01 10 → 12",
        "row 4: Nordwerk, Kai: Employees on 2026-03-01 – → 14",
    ]


def test_dry_run_tells_the_first_twenty_of_each_and_how_many_more(listed, units):
    rows = "".join(f"Werk {n}\n" for n in range(1, 24))

    said = run(listed(f"Name\n{rows}"), "--unit", "harbour", "--dry-run").splitlines()

    told = [line.strip() for line in said if "create " in line or "more" in line]
    assert told[1:] == [*(f"row {n + 1}: create Werk {n}" for n in range(1, 21)), "and 3 more"]


def test_whole_plan_comes_as_a_file_that_runs_no_formula(listed, units, tmp_path):
    run(listed("Name;Place;Employees;As of\nNordwerk;Kai;10;2026-02-01\n"), "--unit", "harbour")
    text = "Name;Place;Employees;As of\n=cmd|calc;Kiel;5;2026-02-01\n"
    text += "Nordwerk;Kai;12;2026-02-01\nNordwerk;Kai;12;2026-02-01\n;;5;\n"
    whole = tmp_path / "plan.csv"

    run(listed(text), "--unit", "harbour", "--dry-run", "--plan", str(whole))

    header, *rows = refused_rows(whole)
    assert header == [
        "Row of the file",
        "What becomes of it",
        "What",
        "Column",
        "Before",
        "After",
        "Reason",
    ]
    assert rows == [
        ["2", "create", "'=cmd|calc, Kiel", "Workplace", "", "'=cmd|calc", ""],
        ["2", "create", "'=cmd|calc, Kiel", "Place", "", "Kiel", ""],
        ["2", "create", "'=cmd|calc, Kiel", "Employees", "", "5", ""],
        ["2", "create", "'=cmd|calc, Kiel", "Counted on", "", "2026-02-01", ""],
        ["3", "change", "Nordwerk, Kai", "Employees on 2026-02-01", "10", "12", ""],
        ["4", "unchanged", "Nordwerk, Kai", "", "", "", ""],
        ["5", "refused", "", "", "", "", "The name is missing."],
    ]
    assert not Workplace.objects.filter(place="Kiel").exists()


def test_refused_rows_come_back_with_the_reason(listed, units, tmp_path):
    run(listed(MESSY), "--unit", "harbour")

    header, *rows = refused_rows(tmp_path / "list-refused.csv")
    assert header[-1] == "Reason"
    assert [row[3] for row in rows] == ["südwerk (tag)", "Ostwerk", "   "]
    assert [row[-1] for row in rows] == [
        "Row 6 says “21” of the same workplace.",
        "Employees: “1.234” can be read as a thousand or as a fraction. Write it without a mark.",
        "The name is missing.",
    ]


def test_refused_file_runs_no_formula_and_can_be_mended_and_imported(listed, units, tmp_path):
    run(listed("Name;Employees\n=cmd|calc;many\n"), "--unit", "harbour")
    refused = tmp_path / "list-refused.csv"
    assert refused_rows(refused)[1][0] == "'=cmd|calc"

    mended = refused.read_text(encoding="utf-8-sig").replace("many", "5", 1)
    run(listed(mended, "mended.csv"), "--unit", "harbour")

    assert headcounts("=cmd|calc") == [(datetime.date(2026, 6, 1), 5)]


def test_plan_is_run_as_it_was_shown(listed, units):
    path = listed(MESSY)
    run(path, "--unit", "harbour", "--dry-run")

    run(path, "--unit", "harbour")

    plan = ImportPlan.objects.get()
    assert plan.run_at is not None
    assert Workplace.objects.count() == 6


def test_plan_is_refused_when_its_rows_have_changed(listed, units):
    path = listed(MESSY)
    run(path, "--unit", "harbour", "--dry-run")
    nordwerk = make.EmployerFactory(name="Nordwerk", sort_key="nordwerk")
    make.WorkplaceFactory(name="Nordwerk", sort_key="nordwerk", employer=nordwerk)

    with pytest.raises(CommandError, match="2 rows would be imported differently now"):
        run(path, "--unit", "harbour")

    assert Workplace.objects.count() == 1
    run(path, "--unit", "harbour", "--dry-run")
    run(path, "--unit", "harbour")
    assert Workplace.objects.count() == 6


def test_blanks_never_overwrite(listed, units):
    text = "Betrieb;Ort;Branche;Beschäftigte;Stichtag\nNordwerk;Kai;steel;10;1.2.2026\n"
    run(listed(text), "--unit", "harbour")

    run(listed("Betrieb;Ort;Branche;Beschäftigte;Stichtag\nNordwerk;;;;\n"), "--unit", "harbour")

    workplace = Workplace.objects.get()
    assert (workplace.place, workplace.sector) == ("Kai", "steel")
    assert headcounts("Nordwerk") == [(datetime.date(2026, 2, 1), 10)]


def test_known_workplace_is_changed_by_what_the_list_says(listed, units):
    run(listed("Name;Employees;As of\nNordwerk;10;2026-02-01\n"), "--unit", "harbour")

    run(listed("Name;Sector;Place;Employees;As of\nnordwerk;Steel;Kai;12;2026-02-01\n"))

    assert outcomes() == (0, 1, 0, 0)
    workplace = Workplace.objects.get()
    assert (workplace.name, workplace.sector, workplace.place) == ("Nordwerk", "steel", "Kai")
    assert headcounts("Nordwerk") == [(datetime.date(2026, 2, 1), 12)]


def test_later_row_may_complete_what_an_earlier_one_created(listed, units):
    text = "Name;Sector;Employees;As of\nNordwerk;;10;2026-02-01\nNordwerk;Steel;;\n"

    run(listed(text), "--unit", "harbour")

    assert outcomes() == (1, 1, 0, 0)
    assert Workplace.objects.get().sector == "steel"


def test_place_tells_workplaces_of_one_name_apart(listed, units):
    run(listed("Firma;Betrieb;Ort\nNord;Werk;Kiel\nNord;Werk;Emden\n"), "--unit", "harbour")
    assert Workplace.objects.count() == 2

    run(listed("Firma;Betrieb;Beschäftigte\nNord;Werk;5\n"), "--unit", "harbour")
    assert outcomes() == (0, 0, 0, 1)


def test_name_alone_does_not_reach_the_workplace_of_another_company(listed, units):
    make.WorkplaceFactory(name="Werk", sort_key="werk", unit=units.harbour)

    run(listed("Betrieb;Beschäftigte\nWerk;5\n"), "--unit", "harbour")

    assert outcomes() == (0, 0, 0, 1)
    assert not Headcount.objects.exists()


def test_employer_is_found_again_and_not_made_twice(listed, units):
    employer = make.EmployerFactory(name="Größe AG", sort_key="grosse ag")

    run(listed("Firma;Betrieb\nGROSSE AG;Werk 1\nGröße AG;Werk 2\n"), "--unit", "harbour")

    assert Employer.objects.get() == employer
    assert employer.workplaces.count() == 2


def test_units_come_from_the_list_by_name_or_code(listed, units):
    text = "Betrieb;Geschäftsstelle\nEins;Harbour\nZwei;hills\nDrei;nowhere\nVier;\n"

    run(listed(text))

    assert outcomes() == (2, 0, 0, 2)
    assert Workplace.objects.get(name="Zwei").unit == units.hills


def test_list_does_not_move_a_workplace(listed, units):
    run(listed("Name;Unit\nNordwerk;harbour\n"))

    run(listed("Name;Unit\nNordwerk;hills\n"))

    assert outcomes() == (0, 0, 0, 1)
    assert Workplace.objects.get().unit == units.harbour


def test_day_of_undated_headcounts_is_chosen(listed, units):
    run(listed("Name;Employees\nNordwerk;10\n"), "--unit", "harbour", "--as-of", "2026-03-01")

    assert headcounts("Nordwerk") == [(datetime.date(2026, 3, 1), 10)]


def test_headcount_of_the_future_is_refused(listed, units):
    run(listed("Name;Employees;As of\nNordwerk;10;2026-07-01\n"), "--unit", "harbour")

    assert outcomes() == (0, 0, 0, 1)


def test_column_can_be_named_by_hand(listed, units):
    run(listed("Wie es heißt;Köpfe\nNordwerk;10\n"), "--unit", "harbour",
        "--column", "Wie es heißt=name", "--column", "Köpfe=headcount")  # fmt: skip

    assert headcounts("Nordwerk") == [(datetime.date(2026, 6, 1), 10)]


def test_workbook_with_title_rows_and_hidden_sheets_comes_in(listed, units, tmp_path):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        hidden, sheet = book.add_worksheet("Alt"), book.add_worksheet("Neu")
        sheet.activate()
        hidden.hide()
        hidden.write_column(0, 0, ["Betrieb", "Altwerk"])
        sheet.write(0, 0, "Betriebe im Norden")
        sheet.write_row(3, 0, ["Betrieb", "Beschäftigte", "Stichtag"])
        sheet.write_row(4, 0, ["Nordwerk", 129])
        sheet.write_datetime(
            4, 2, datetime.datetime(2026, 1, 31), book.add_format({"num_format": "dd.mm.yyyy"})
        )

    run(path, "--unit", "harbour")

    assert headcounts("Nordwerk") == [(datetime.date(2026, 1, 31), 129)]
    assert Workplace.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--unit", "nowhere"], "--unit nowhere: name one of"),
        (["--column", "Betrieb"], "write HEADER=KEY"),
        (["--column", "Name=nonsense"], "write HEADER=KEY"),
        (["--column", "Firm=employer"], "no column “firm”"),
    ],
)
def test_wrong_words_get_a_sentence(listed, units, words, why):
    with pytest.raises(CommandError, match=why):
        run(listed("Name\nNordwerk\n"), *words)


def test_file_that_is_not_there_gets_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "nowhere.csv", "--dry-run")


def test_import_costs_the_same_queries_for_more_rows(listed, units):
    def cost(rows):
        lines = [f"Firma {n} von {rows};Werk {n} von {rows};Kai;{n}" for n in range(rows)]
        path = listed("Firma;Betrieb;Ort;Beschäftigte\n" + "\n".join(lines), f"{rows}.csv")
        target = WorkplaceTarget()
        with CaptureQueriesContext(connection) as queries:
            plan = imports.make_plan(target, path, options=options(unit=units.harbour))
            imports.run_plan(plan)
        return len(queries)

    assert cost(30) == cost(1)
    assert Workplace.objects.count() == 31
