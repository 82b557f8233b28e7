from django.apps import AppConfig

from organizing.data_classes import classify_everything


class OrganizingConfig(AppConfig):
    name = "organizing"

    def ready(self):
        classify_everything()
