from importlib import import_module

from django.apps import AppConfig


class MentorsConfig(AppConfig):
    name = "mentors"

    def ready(self):
        """Models can be imported only now."""
        import_module("mentors.reach").register()
