from importlib import import_module

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "campaigns"

    def ready(self):
        """Models can be imported only now."""
        import_module("campaigns.reach").register()
