import base64
import json
import stat

from tools import keys


def test_keys_are_made_once_and_for_their_owner_only(tmp_path, monkeypatch):
    monkeypatch.setattr(keys, "LOCAL", tmp_path)

    first, second = keys.kept_keys(), keys.kept_keys()

    assert first == second
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600


def test_sealing_key_has_32_bytes():
    name, _, key = keys.fresh_keys()["SEALING_KEYS"].partition(":")

    assert (name, len(base64.b64decode(key))) == ("k1", 32)


def test_private_file_is_replaced_whole(tmp_path):
    for number in (1, 2):
        keys.write_private(tmp_path / "file.json", {"number": number})

    assert json.loads((tmp_path / "file.json").read_text()) == {"number": 2}
    assert [path.name for path in tmp_path.iterdir()] == ["file.json"]
