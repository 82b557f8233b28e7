"""What is written from the code is current."""

from accounts.management.commands.write_permissions import FILE, document


def test_permissions_document_is_current():
    assert FILE.read_text() == document(), "Run: ./run manage write_permissions"
