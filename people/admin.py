from django.contrib import admin

from core.rescue import SortedAdmin
from people.actions.people import name_key
from people.models import ContactDetail, Membership, Merge, Person, Task


@admin.register(Person)
class PersonAdmin(SortedAdmin):
    list_display = ["__str__", "unit"]
    list_select_related = ["unit"]
    search_fields = ["sort_key"]
    raw_id_fields = ["unit", "user"]

    def sort_key_of(self, obj):
        return name_key(obj.given_name, obj.family_name)


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    list_display = ["person", "kind", "starts_on", "ends_on"]
    list_select_related = ["person"]
    raw_id_fields = ["person", "follows"]


@admin.register(ContactDetail)
class ContactDetailAdmin(admin.ModelAdmin):
    """To remove one; what it says stays sealed."""

    list_display = ["person", "kind"]
    list_select_related = ["person"]
    fields = ["person", "kind"]
    readonly_fields = ["person", "kind"]

    def has_add_permission(self, request):
        return False


@admin.register(Merge)
class MergeAdmin(admin.ModelAdmin):
    """To look at; what it keeps for its undoing stays sealed."""

    list_display = ["kept", "merged_by", "created_at", "undone_at"]
    list_select_related = ["kept", "merged_by"]
    fields = readonly_fields = ["kept", "merged_by", "created_at", "undone_at", "undone_by"]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Task)
class TaskAdmin(admin.ModelAdmin):
    list_display = ["title", "owner", "due_on", "done_on"]
    list_select_related = ["owner"]
    raw_id_fields = ["owner", "created_by"]
