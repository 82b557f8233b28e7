from django.contrib import admin

from cohorts.models import (
    Application,
    Certificate,
    CoachQualification,
    Cohort,
    CohortFeed,
    Course,
    CourseProposal,
    Curriculum,
    CurriculumVersion,
    Decision,
    Enrolment,
    Module,
    Need,
    Reflection,
    Session,
    SessionNote,
    SignOff,
    Trainer,
)
from core.rescue import SortedAdmin


@admin.register(Curriculum)
class CurriculumAdmin(SortedAdmin):
    list_display = ["name", "unit"]
    list_select_related = ["unit"]
    raw_id_fields = ["unit"]


@admin.register(CurriculumVersion)
class CurriculumVersionAdmin(admin.ModelAdmin):
    list_display = ["curriculum", "number", "published_on"]
    list_select_related = ["curriculum"]
    raw_id_fields = ["curriculum"]


@admin.register(Module)
class ModuleAdmin(admin.ModelAdmin):
    list_display = ["title", "version", "position"]
    list_select_related = ["version__curriculum"]
    raw_id_fields = ["version"]


@admin.register(Cohort)
class CohortAdmin(SortedAdmin):
    list_display = ["name", "programme", "starts_on", "ends_on"]
    list_select_related = ["programme"]
    raw_id_fields = ["programme", "version", "unit", "group"]


@admin.register(Trainer)
class TrainerAdmin(admin.ModelAdmin):
    list_display = ["person", "cohort", "starts_on", "ends_on"]
    list_select_related = ["person", "cohort"]
    raw_id_fields = ["person", "cohort"]


@admin.register(CoachQualification)
class CoachQualificationAdmin(admin.ModelAdmin):
    list_display = ["person", "acquired", "starts_on", "ends_on"]
    list_select_related = ["person"]
    raw_id_fields = ["person", "recorded_by"]


@admin.register(Course)
class CourseAdmin(admin.ModelAdmin):
    list_display = ["curriculum", "unit", "mode", "starts_on", "ends_on"]
    list_select_related = ["curriculum", "unit"]
    raw_id_fields = ["curriculum", "unit"]


@admin.register(Need)
class NeedAdmin(admin.ModelAdmin):
    list_display = ["workplace", "topic", "starts_on", "ends_on"]
    list_select_related = ["workplace"]
    raw_id_fields = ["workplace", "noted_by"]


@admin.register(CourseProposal)
class CourseProposalAdmin(admin.ModelAdmin):
    list_display = ["course", "workplace", "state", "proposed_on", "decided_on"]
    list_select_related = ["course__curriculum", "workplace"]
    raw_id_fields = ["course", "workplace", "proposed_by", "decided_by"]


@admin.register(Enrolment)
class EnrolmentAdmin(admin.ModelAdmin):
    list_display = ["person", "cohort", "state"]
    list_select_related = ["person", "cohort"]
    raw_id_fields = ["cohort", "person", "workplace", "campaign", "confirmed_by"]


@admin.register(Certificate)
class CertificateAdmin(admin.ModelAdmin):
    """Issued and revoked with the completion, never here."""

    list_display = ["number", "enrolment", "issued_at", "revoked_at"]
    list_select_related = ["enrolment__person", "enrolment__cohort"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(Application)
class ApplicationAdmin(admin.ModelAdmin):
    list_display = ["person", "cohort", "state"]
    list_select_related = ["person", "cohort"]
    raw_id_fields = ["cohort", "person", "workplace"]
    readonly_fields = ["state"]  # decided, and so in the log


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):
    """The log is read here and not written: the database refuses changes."""

    list_display = ["application", "verdict", "decided_by", "decided_at"]
    list_select_related = ["application__person", "application__cohort", "decided_by"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Session)
class SessionAdmin(admin.ModelAdmin):
    list_display = ["event", "cohort", "kind"]
    list_select_related = ["event", "cohort"]
    raw_id_fields = ["cohort", "event", "module"]


@admin.register(SignOff)
class SignOffAdmin(admin.ModelAdmin):
    list_display = ["module", "enrolment", "signed_on"]
    list_select_related = ["module", "enrolment__person", "enrolment__cohort"]
    raw_id_fields = ["enrolment", "module", "signed_by", "action"]


@admin.register(Reflection)
class ReflectionAdmin(admin.ModelAdmin):
    """Without the text: it is the participant's (A4)."""

    list_display = ["enrolment", "dimension", "on"]
    list_select_related = ["enrolment__person", "enrolment__cohort"]
    raw_id_fields = ["enrolment", "shared_with"]
    exclude = ["text"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(SessionNote)
class SessionNoteAdmin(admin.ModelAdmin):
    """Without the text: it is the trainer's alone (A3)."""

    list_display = ["session", "written_by"]
    list_select_related = ["session__event", "session__module", "written_by"]
    raw_id_fields = ["session", "written_by"]
    exclude = ["text"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(CohortFeed)
class CohortFeedAdmin(admin.ModelAdmin):
    """To remove one; it is made only by its action, which shows the token to its owner."""

    list_display = ["user", "cohort", "is_telling", "created_at", "closed_at"]
    list_select_related = ["user", "cohort"]
    fields = readonly_fields = ["user", "cohort", "is_telling", "created_at", "closed_at"]

    def has_add_permission(self, request):
        return False
