"""The attacker is worth being afraid of: it solves what can be solved, and nothing else."""

from tests.metrics.protection.attacker import Attacker


def test_one_hidden_part_is_solved():
    attacker = Attacker()
    attacker.see("north", 12)
    attacker.see("harbour", 9)
    attacker.hidden("hills")
    attacker.whole_is_sum("north", ["harbour", "hills"])

    assert attacker.solved(["hills"]) == {"hills"}


def test_two_hidden_parts_stay_open():
    attacker = Attacker()
    attacker.see("north", 12)
    attacker.whole_is_sum("north", ["harbour", "hills"])

    assert attacker.solved(["harbour", "hills"]) == set()


def test_hidden_cells_are_solved_by_two_totals_together():
    attacker = Attacker()
    attacker.see("year", 20)
    attacker.see("window", 17)
    attacker.see("first", 9)
    attacker.whole_is_sum("year", ["first", "second", "third"])
    attacker.whole_is_sum("window", ["first", "second"])

    assert attacker.solved(["second", "third"]) == {"second", "third"}


def test_elimination_finds_what_no_single_sum_tells():
    attacker = Attacker()
    for pair, total in (("ab", 30), ("bc", 50), ("ac", 40)):
        attacker.see(pair, total)
        attacker.whole_is_sum(pair, list(pair))

    assert attacker.solved("abc") == {"a", "b", "c"}


def test_bounds_alone_can_solve():
    attacker = Attacker()
    attacker.see("year", 20)
    attacker.see("first", 16)
    attacker.bound("second", 0, 4)
    attacker.whole_is_distinct("year", ["first", "second"])

    assert attacker.solved(["second"]) == {"second"}


def test_total_of_zero_says_zero_of_each():
    attacker = Attacker()
    attacker.see("north", 0)
    attacker.whole_is_sum("north", ["harbour", "hills"])

    assert attacker.solved(["harbour", "hills"]) == {"harbour", "hills"}
