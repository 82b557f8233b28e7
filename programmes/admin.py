from django.contrib import admin

from core.rescue import SortedAdmin
from programmes.models import Funding, Goal, Milestone, Partner, Partnership, Programme


@admin.register(Programme)
class ProgrammeAdmin(SortedAdmin):
    list_display = ["name", "unit", "approach", "state", "starts_on", "ends_on"]
    list_select_related = ["unit"]
    search_fields = ["name"]
    raw_id_fields = ["unit"]


@admin.register(Goal)
class GoalAdmin(admin.ModelAdmin):
    list_display = ["title", "programme", "kind", "metric", "value", "status"]
    list_select_related = ["programme"]
    search_fields = ["title"]
    raw_id_fields = ["programme", "aim"]


@admin.register(Milestone)
class MilestoneAdmin(admin.ModelAdmin):
    list_display = ["on", "text", "programme", "reached_on"]
    list_select_related = ["programme"]
    search_fields = ["text"]
    raw_id_fields = ["programme"]


@admin.register(Funding)
class FundingAdmin(admin.ModelAdmin):
    list_display = ["source", "programme", "starts_on", "ends_on"]
    list_select_related = ["programme"]
    raw_id_fields = ["programme"]


@admin.register(Partner)
class PartnerAdmin(SortedAdmin):
    list_display = ["name", "kind"]


@admin.register(Partnership)
class PartnershipAdmin(admin.ModelAdmin):
    list_display = ["partner", "role", "programme", "starts_on", "ends_on"]
    list_select_related = ["partner", "programme"]
    raw_id_fields = ["partner", "programme"]
