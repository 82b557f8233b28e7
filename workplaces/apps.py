from importlib import import_module

from django.apps import AppConfig


class WorkplacesConfig(AppConfig):
    name = "workplaces"

    def ready(self):
        """Models can be imported only now."""
        import_module("workplaces.reach").register()
        imports = import_module("workbench.imports")
        imports.register(import_module("workplaces.targets").WorkplaceTarget())
