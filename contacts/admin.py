from django.contrib import admin

from contacts.models import Contact


@admin.register(Contact)
class ContactAdmin(admin.ModelAdmin):
    list_display = ["on", "kind", "workplace", "made_by"]
    list_select_related = ["workplace", "made_by"]
    raw_id_fields = ["workplace", "made_by", "logged_by", "person", "campaign"]
    exclude = ["note"]
