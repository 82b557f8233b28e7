from django.contrib import admin

from core.rescue import SortedAdmin
from mentors.models import (
    BehaviourProfile,
    CoachAssignment,
    Coaching,
    DevelopmentStep,
    Mentor,
    ProjectMentor,
    Register,
    WorkplaceProject,
)


@admin.register(Mentor)
class MentorAdmin(admin.ModelAdmin):
    list_display = ["person", "workplace", "programme", "starts_on", "ends_on"]
    list_select_related = ["person", "workplace", "programme"]
    raw_id_fields = ["person", "workplace", "programme"]


@admin.register(Register)
class RegisterAdmin(admin.ModelAdmin):
    list_display = ["programme", "is_complete"]
    raw_id_fields = ["programme"]


@admin.register(CoachAssignment)
class CoachAssignmentAdmin(admin.ModelAdmin):
    list_display = ["person", "coach", "starts_on", "ends_on"]
    list_select_related = ["person", "coach"]
    raw_id_fields = ["person", "coach"]


@admin.register(Coaching)
class CoachingAdmin(admin.ModelAdmin):
    """To remove one; what was noted stays sealed."""

    list_display = ["coach", "form", "on"]
    list_select_related = ["coach"]
    fields = readonly_fields = ["coach", "form", "on"]

    def has_add_permission(self, request):
        return False


@admin.register(BehaviourProfile)
class BehaviourProfileAdmin(admin.ModelAdmin):
    """To remove one; what was seen stays sealed."""

    list_display = ["person", "view", "on"]
    list_select_related = ["person"]
    fields = readonly_fields = ["person", "view", "on"]

    def has_add_permission(self, request):
        return False


@admin.register(DevelopmentStep)
class DevelopmentStepAdmin(admin.ModelAdmin):
    """To put right what it says; whether it is open, the pages say."""

    list_display = ["title", "person", "due_on", "state"]
    list_select_related = ["person"]
    readonly_fields = ["person", "state"]

    def has_add_permission(self, request):
        return False


@admin.register(WorkplaceProject)
class WorkplaceProjectAdmin(SortedAdmin):
    list_display = ["name", "workplace", "programme", "starts_on", "ends_on"]
    list_select_related = ["workplace", "programme"]
    search_fields = ["name"]
    raw_id_fields = ["workplace", "programme"]


@admin.register(ProjectMentor)
class ProjectMentorAdmin(admin.ModelAdmin):
    list_display = ["project", "mentor"]
    list_select_related = ["project", "mentor__person", "mentor__workplace"]
    raw_id_fields = ["project", "mentor"]
