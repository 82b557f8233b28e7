"""What is written from the definitions is current."""

from metrics.management.commands.write_metrics import FILE, document


def test_metrics_document_is_current():
    assert FILE.read_text() == document(), "Run: ./run manage write_metrics"
