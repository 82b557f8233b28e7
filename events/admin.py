from django.contrib import admin

from events.models import Event, Participation


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    list_display = ["title", "kind", "starts_on", "unit", "state"]
    list_select_related = ["unit"]
    search_fields = ["title"]
    raw_id_fields = ["unit", "programme", "workplace"]


@admin.register(Participation)
class ParticipationAdmin(admin.ModelAdmin):
    list_display = ["event", "person", "unnamed_count", "state"]
    list_select_related = ["event", "person"]
    search_fields = ["event__title"]
    raw_id_fields = ["event", "person"]
