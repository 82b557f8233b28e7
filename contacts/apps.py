from importlib import import_module

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "contacts"

    def ready(self):
        """Models can be imported only now."""
        import_module("contacts.reach").register()
        import_module("contacts.queries").keep_teams_active()
        import_module("contacts.queries").keep_follow_ups_of_cases_private()
        import_module("contacts.actions").follow_ups_go_along()
