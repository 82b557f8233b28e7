from django.contrib import admin

from accounts.models import AuditEntry, Grant, Invitation, Unit, User


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Passwords are reset by mail and second factors by the user; neither is set here."""

    list_display = ["email", "display_name", "is_active", "is_staff", "last_login"]
    search_fields = ["email", "display_name"]
    fields = ["email", "display_name", "language", "is_active", "is_staff", "is_superuser"]


@admin.register(Unit)
class UnitAdmin(admin.ModelAdmin):
    list_display = ["name", "kind", "path"]
    search_fields = ["sort_key"]
    raw_id_fields = ["parent"]


@admin.register(Grant)
class GrantAdmin(admin.ModelAdmin):
    list_display = ["user", "role", "unit", "starts_on", "ends_on"]
    list_select_related = ["user", "unit"]
    raw_id_fields = ["user", "unit", "granted_by"]


@admin.register(Invitation)
class InvitationAdmin(admin.ModelAdmin):
    """To remove one; it is made only by its action, which mails the token."""

    list_display = ["email", "role", "unit", "expires_at", "accepted_at"]
    list_select_related = ["unit"]
    fields = readonly_fields = ["email", "role", "unit", "expires_at", "accepted_at", "invited_by"]

    def has_add_permission(self, request):
        return False


@admin.register(AuditEntry)
class AuditEntryAdmin(admin.ModelAdmin):
    """To read only; the database refuses everything else."""

    list_display = ["at", "verb", "actor_id", "subject_label", "subject_id"]
    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
