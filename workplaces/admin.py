from django.contrib import admin

from workplaces.models import (
    Employer,
    Employment,
    Function,
    Headcount,
    UnitAssignment,
    Workplace,
)


@admin.register(Employer)
class EmployerAdmin(admin.ModelAdmin):
    list_display = ["name", "parent"]
    list_select_related = ["parent"]
    search_fields = ["sort_key"]
    raw_id_fields = ["parent"]


@admin.register(Workplace)
class WorkplaceAdmin(admin.ModelAdmin):
    list_display = ["name", "employer", "unit", "place"]
    list_select_related = ["employer", "unit"]
    search_fields = ["sort_key"]
    raw_id_fields = ["employer", "unit"]


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
