from django.contrib import admin

from contacts.models import AdviceCase, Contact


@admin.register(Contact)
class ContactAdmin(admin.ModelAdmin):
    list_display = ["on", "kind", "workplace", "made_by"]
    list_select_related = ["workplace", "made_by"]
    raw_id_fields = ["workplace", "made_by", "logged_by", "person", "campaign", "case"]
    exclude = ["note", "anger", "hope", "plan", "ask", "answer", "own_step"]


@admin.register(AdviceCase)
class AdviceCaseAdmin(admin.ModelAdmin):
    """To remove one; whose question it was and what was said stay unopened."""

    list_display = ["workplace", "opened_on", "closed_on"]
    list_select_related = ["workplace"]
    fields = readonly_fields = ["workplace", "opened_on", "closed_on"]

    def has_add_permission(self, request):
        return False
