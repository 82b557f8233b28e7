from importlib import import_module

from django.apps import AppConfig


class CohortsConfig(AppConfig):
    name = "cohorts"

    def ready(self):
        """Models can be imported only now."""
        import_module("cohorts.reach").register()
        import_module("cohorts.queries").keep_sessions_within()
