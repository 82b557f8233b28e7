from django.contrib import admin

from accounts.actions import record
from accounts.actions.units import free_path, label_of
from accounts.models import AuditEntry, Grant, Invitation, Unit, User
from core.rescue import SortedAdmin


class RecordedAdmin(admin.ModelAdmin):
    """What decides who may do what: a change here is told by the audit trail, as on the pages."""

    told = ()  # names of fields whose new values the trail keeps: ids, roles, yes or no

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        detail = {name: _told(getattr(obj, name)) for name in self.told}
        verb = "rescue.changed" if change else "rescue.added"
        record(verb, obj, by=request.user, fields=sorted(form.changed_data), **detail)

    def delete_model(self, request, obj):
        detail = {name: _told(getattr(obj, name)) for name in self.told}
        record("rescue.removed", obj, by=request.user, **detail)
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for obj in queryset:
            self.delete_model(request, obj)


def _told(value):
    return value if isinstance(value, bool | str | None) else str(value)


@admin.register(User)
class UserAdmin(RecordedAdmin):
    """Passwords are reset by mail and second factors by the user; neither is set here."""

    list_display = ["email", "display_name", "is_active", "is_staff", "last_login"]
    search_fields = ["email", "display_name"]
    fields = ["email", "display_name", "language", "is_active", "is_staff", "is_superuser"]
    told = ["is_active", "is_staff", "is_superuser"]


@admin.register(Unit)
class UnitAdmin(RecordedAdmin, SortedAdmin):
    """Its place in the tree follows its name and parent when it is added; its page moves it."""

    list_display = ["name", "kind", "path"]
    search_fields = ["sort_key"]
    raw_id_fields = ["parent"]

    def get_readonly_fields(self, request, obj=None):
        return ["path", "parent"] if obj else ["path"]

    def save_model(self, request, obj, form, change):
        if not change:
            obj.path = free_path(obj.parent, label_of(obj.name) or obj.kind)
        super().save_model(request, obj, form, change)


@admin.register(Grant)
class GrantAdmin(RecordedAdmin):
    list_display = ["user", "role", "unit", "starts_on", "ends_on"]
    list_select_related = ["user", "unit"]
    raw_id_fields = ["user", "unit", "granted_by"]
    told = ["user_id", "role", "unit_id"]


@admin.register(Invitation)
class InvitationAdmin(RecordedAdmin):
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
