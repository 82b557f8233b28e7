"""What is asked of the demo as it was loaded: once for all these tests, each undone by itself."""

import pytest

from tests.demo.conftest import demo_loaded


@pytest.fixture(scope="package")
def demo(django_db_setup, django_db_blocker):
    with demo_loaded(django_db_blocker) as draft:
        yield draft
