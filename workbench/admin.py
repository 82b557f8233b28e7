from django.contrib import admin

from workbench.models import ImportPlan, ImportRow


@admin.register(ImportPlan)
class ImportPlanAdmin(admin.ModelAdmin):
    list_display = ["file_name", "target", "created_at", "run_at"]
    raw_id_fields = ["created_by"]


@admin.register(ImportRow)
class ImportRowAdmin(admin.ModelAdmin):
    list_display = ["plan", "number", "outcome", "reason"]
    list_select_related = ["plan"]
    list_filter = ["outcome"]
    raw_id_fields = ["plan"]
