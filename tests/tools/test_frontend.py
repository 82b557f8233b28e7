from tools import frontend, node
from tools.places import VENDOR


def test_vendor_holds_exactly_the_list():
    frontend.build()

    held = {str(path.relative_to(VENDOR)) for path in VENDOR.rglob("*") if path.is_file()}
    assert held == {*frontend.sources(), ".stamp"}


def test_vendor_is_made_anew_when_the_list_changes(monkeypatch):
    frontend.build()
    assert frontend.is_current()

    monkeypatch.setattr(frontend, "ICONS", ["house"])

    assert not frontend.is_current()


def test_npm_of_the_machine_is_preferred(monkeypatch):
    monkeypatch.setattr(node.shutil, "which", lambda name: f"/opt/{name}")

    assert node.npm()[0] == ["/opt/npm"]
