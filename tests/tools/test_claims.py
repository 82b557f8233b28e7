import os
import subprocess

from tools.claims import claim


def test_claim_is_held_once(tmp_path):
    first = claim(tmp_path / "lock")

    assert claim(tmp_path / "lock") is None
    os.close(first)
    second = claim(tmp_path / "lock")
    assert second is not None
    os.close(second)


def test_claim_lasts_as_long_as_a_child_that_inherited_it(tmp_path):
    held = claim(tmp_path / "lock")
    with subprocess.Popen(["sleep", "60"], pass_fds=[held]) as child:
        os.close(held)

        assert claim(tmp_path / "lock") is None

        child.kill()
    free = claim(tmp_path / "lock", wait=5)
    assert free is not None
    os.close(free)
