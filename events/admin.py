from django.contrib import admin

from core.rescue import SortedAdmin
from events.models import (
    AgendaItem,
    CalendarFeed,
    DiscussionTable,
    Evaluation,
    Event,
    EventFile,
    Harvest,
    Notice,
    Participation,
    RegistrationLink,
    Series,
    Venue,
)


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    list_display = ["title", "kind", "starts_on", "unit", "state"]
    list_select_related = ["unit"]
    search_fields = ["title"]
    raw_id_fields = ["unit", "region", "programme", "workplace", "series", "venue"]


@admin.register(Participation)
class ParticipationAdmin(admin.ModelAdmin):
    list_display = ["event", "person", "unnamed_count", "state"]
    list_select_related = ["event", "person"]
    search_fields = ["event__title"]
    raw_id_fields = ["event", "person"]


@admin.register(AgendaItem)
class AgendaItemAdmin(admin.ModelAdmin):
    list_display = ["title", "event", "kind", "day", "starts_time"]
    list_select_related = ["event"]
    search_fields = ["title"]
    raw_id_fields = ["event"]


@admin.register(DiscussionTable)
class DiscussionTableAdmin(admin.ModelAdmin):
    list_display = ["question", "event", "host"]
    list_select_related = ["event"]
    search_fields = ["question"]
    raw_id_fields = ["event"]


@admin.register(Harvest)
class HarvestAdmin(admin.ModelAdmin):
    list_display = ["text", "table"]
    list_select_related = ["table"]
    search_fields = ["text"]
    raw_id_fields = ["table"]


@admin.register(Series)
class SeriesAdmin(SortedAdmin):
    list_display = ["name", "unit"]
    list_select_related = ["unit"]
    search_fields = ["name"]
    raw_id_fields = ["unit"]


@admin.register(Venue)
class VenueAdmin(SortedAdmin):
    list_display = ["name", "town", "unit", "capacity"]
    list_select_related = ["unit"]
    raw_id_fields = ["unit"]


@admin.register(Evaluation)
class EvaluationAdmin(admin.ModelAdmin):
    list_display = ["event", "mode", "verdict"]
    list_select_related = ["event"]
    search_fields = ["event__title"]
    raw_id_fields = ["event", "said_by"]


@admin.register(CalendarFeed)
class CalendarFeedAdmin(admin.ModelAdmin):
    """To remove one; it is made only by its action, which shows the token to its owner."""

    list_display = ["user", "is_telling", "created_at", "closed_at"]
    list_select_related = ["user"]
    fields = readonly_fields = ["user", "is_telling", "created_at", "closed_at"]

    def has_add_permission(self, request):
        return False


@admin.register(EventFile)
class EventFileAdmin(admin.ModelAdmin):
    """To see what there is and who put it there; a file comes and goes by its actions."""

    list_display = ["title", "event", "kind", "visibility", "media_type", "size", "removed_at"]
    list_select_related = ["event"]
    search_fields = ["title", "event__title"]
    fields = ["title", "visibility", "event", "agenda_item", "kind", "media_type", "size"]
    fields += ["uploaded_by", "removed_at", "removed_by", "removal_reason"]
    readonly_fields = fields[2:]

    def has_add_permission(self, request):
        return False


@admin.register(RegistrationLink)
class RegistrationLinkAdmin(admin.ModelAdmin):
    """To remove one, which revokes it; it is made by its actions only."""

    list_display = ["participation", "made_by", "created_at"]
    list_select_related = ["participation__event", "participation__person", "made_by"]
    fields = readonly_fields = ["participation", "made_by", "created_at"]

    def has_add_permission(self, request):
        return False


@admin.register(Notice)
class NoticeAdmin(admin.ModelAdmin):
    """To see what was mailed to whom, and to remove what shall not be sent."""

    list_display = ["participation", "kind", "about_on", "sent_at"]
    list_select_related = ["participation__event", "participation__person"]
    fields = readonly_fields = ["participation", "kind", "about_on", "created_at", "sent_at"]

    def has_add_permission(self, request):
        return False
