from django.contrib import admin

from campaigns.models import (
    Action,
    Campaign,
    Demand,
    Lead,
    MediaItem,
    Objective,
    StructureTest,
    Survey,
    Team,
    TeamMember,
)
from core.rescue import SortedAdmin


@admin.register(Campaign)
class CampaignAdmin(SortedAdmin):
    list_display = ["name", "programme", "unit", "stage", "starts_on", "ends_on"]
    list_select_related = ["programme", "unit"]
    search_fields = ["name"]
    raw_id_fields = ["programme", "unit"]


@admin.register(Lead)
class LeadAdmin(admin.ModelAdmin):
    list_display = ["person", "campaign", "starts_on", "ends_on"]
    list_select_related = ["person", "campaign"]
    raw_id_fields = ["person", "campaign"]


@admin.register(Team)
class TeamAdmin(admin.ModelAdmin):
    list_display = ["name", "campaign", "workplace", "starts_on", "ends_on"]
    list_select_related = ["campaign", "workplace"]
    search_fields = ["name"]
    raw_id_fields = ["campaign", "workplace"]


@admin.register(TeamMember)
class TeamMemberAdmin(admin.ModelAdmin):
    list_display = ["person", "team", "starts_on", "ends_on"]
    list_select_related = ["person", "team"]
    raw_id_fields = ["person", "team"]


@admin.register(Action)
class ActionAdmin(admin.ModelAdmin):
    list_display = ["event", "campaign", "team", "kind", "target_turnout"]
    list_select_related = ["event", "campaign", "team"]
    raw_id_fields = ["event", "campaign", "team"]


@admin.register(MediaItem)
class MediaItemAdmin(admin.ModelAdmin):
    list_display = ["outlet", "on", "campaign", "reach"]
    list_select_related = ["campaign"]
    search_fields = ["outlet", "title"]
    raw_id_fields = ["campaign"]


@admin.register(StructureTest)
class StructureTestAdmin(admin.ModelAdmin):
    list_display = ["title", "campaign", "workplace", "ask", "on"]
    list_select_related = ["campaign", "workplace"]
    search_fields = ["title"]
    raw_id_fields = ["campaign", "workplace"]


@admin.register(Objective)
class ObjectiveAdmin(admin.ModelAdmin):
    list_display = ["title", "campaign", "target", "unit", "due_on"]
    list_select_related = ["campaign"]
    search_fields = ["title"]
    raw_id_fields = ["campaign", "owner"]


@admin.register(Demand)
class DemandAdmin(admin.ModelAdmin):
    list_display = ["text", "campaign", "raised_on", "state"]
    list_select_related = ["campaign"]
    search_fields = ["text"]
    raw_id_fields = ["campaign", "workplace"]


@admin.register(Survey)
class SurveyAdmin(admin.ModelAdmin):
    list_display = ["question", "campaign", "kind", "opens_on", "closes_on"]
    list_select_related = ["campaign"]
    search_fields = ["question"]
    raw_id_fields = ["campaign"]
