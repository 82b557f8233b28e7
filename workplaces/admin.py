from django.contrib import admin
from django.utils import timezone

from core.rescue import SortedAdmin
from workplaces.models import (
    Absence,
    Agreement,
    Area,
    Cadence,
    Employer,
    Employment,
    Function,
    Headcount,
    Responsibility,
    Scale,
    Signal,
    Snapshot,
    Topic,
    Trajectory,
    UnitAssignment,
    Workplace,
    WorksCouncil,
)


@admin.register(Employer)
class EmployerAdmin(SortedAdmin):
    list_display = ["name", "parent"]
    list_select_related = ["parent"]
    search_fields = ["sort_key"]
    raw_id_fields = ["parent"]


@admin.register(Workplace)
class WorkplaceAdmin(SortedAdmin):
    """Its unit is the newest of its dated assignments; the page for moving it keeps both."""

    list_display = ["name", "employer", "unit", "place"]
    list_select_related = ["employer", "unit"]
    search_fields = ["sort_key"]
    raw_id_fields = ["employer", "unit"]

    def get_readonly_fields(self, request, obj=None):
        return ["unit"] if obj else []

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not change:
            today = timezone.localdate()
            UnitAssignment.objects.create(workplace=obj, unit=obj.unit, starts_on=today)


@admin.register(UnitAssignment)
class UnitAssignmentAdmin(admin.ModelAdmin):
    list_display = ["workplace", "unit", "starts_on", "ends_on"]
    list_select_related = ["workplace", "unit"]
    raw_id_fields = ["workplace", "unit"]


@admin.register(Headcount)
class HeadcountAdmin(admin.ModelAdmin):
    list_display = ["workplace", "segment", "count", "on", "source"]
    list_select_related = ["workplace"]
    raw_id_fields = ["workplace"]


@admin.register(Employment)
class EmploymentAdmin(admin.ModelAdmin):
    list_display = ["person", "workplace", "segment", "starts_on", "ends_on"]
    list_select_related = ["person", "workplace"]
    raw_id_fields = ["person", "workplace"]


@admin.register(Function)
class FunctionAdmin(admin.ModelAdmin):
    list_display = ["person", "workplace", "kind", "starts_on", "ends_on"]
    list_select_related = ["person", "workplace"]
    raw_id_fields = ["person", "workplace"]


@admin.register(Area)
class AreaAdmin(SortedAdmin):
    """To rename one; its page knows where it stands in the tree of its workplace."""

    list_display = ["name", "kind", "workplace", "parent"]
    list_select_related = ["workplace", "parent"]
    readonly_fields = ["workplace", "parent"]

    def has_add_permission(self, request):
        return False


@admin.register(WorksCouncil)
class WorksCouncilAdmin(admin.ModelAdmin):
    list_display = ["workplace", "seats", "union_seats", "starts_on", "ends_on"]
    list_select_related = ["workplace"]
    raw_id_fields = ["workplace"]


@admin.register(Topic)
class TopicAdmin(admin.ModelAdmin):
    list_display = ["title", "horizon", "workplace", "starts_on", "ends_on"]
    list_select_related = ["workplace"]
    raw_id_fields = ["workplace"]


@admin.register(Agreement)
class AgreementAdmin(admin.ModelAdmin):
    list_display = ["title", "workplace", "starts_on", "ends_on"]
    list_select_related = ["workplace"]
    raw_id_fields = ["workplace"]


@admin.register(Signal)
class SignalAdmin(admin.ModelAdmin):
    list_display = ["kind", "workplace", "on", "source", "closed_on"]
    list_select_related = ["workplace"]
    raw_id_fields = ["workplace", "reported_by"]


@admin.register(Snapshot)
class SnapshotAdmin(admin.ModelAdmin):
    """To look at only: the database refuses to change one."""

    list_display = ["workplace", "number", "on", "taken_by"]
    list_select_related = ["workplace", "taken_by"]
    exclude = ["picture"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Trajectory)
class TrajectoryAdmin(admin.ModelAdmin):
    list_display = ["title", "workplace", "started_on", "ended_on", "reason"]
    list_select_related = ["workplace"]
    raw_id_fields = ["workplace", "started_by"]


@admin.register(Scale)
class ScaleAdmin(admin.ModelAdmin):
    list_display = ["name", "number", "unit", "published_on"]
    list_select_related = ["unit"]
    raw_id_fields = ["unit"]


@admin.register(Responsibility)
class ResponsibilityAdmin(admin.ModelAdmin):
    list_display = ["workplace", "person", "kind", "starts_on", "ends_on"]
    list_select_related = ["workplace", "person"]
    raw_id_fields = ["workplace", "person"]


@admin.register(Absence)
class AbsenceAdmin(admin.ModelAdmin):
    list_display = ["person", "substitute", "starts_on", "ends_on"]
    list_select_related = ["person", "substitute"]
    raw_id_fields = ["person", "substitute"]


@admin.register(Cadence)
class CadenceAdmin(admin.ModelAdmin):
    list_display = ["unit", "days"]
    list_select_related = ["unit"]
    raw_id_fields = ["unit"]
