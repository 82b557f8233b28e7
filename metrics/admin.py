from django.contrib import admin

from metrics.models import Annotation, DirtyScope, Measurement


@admin.register(Annotation)
class AnnotationAdmin(admin.ModelAdmin):
    list_display = ["on", "text", "programme", "unit"]
    list_select_related = ["programme", "unit"]
    raw_id_fields = ["programme", "unit"]


@admin.register(Measurement)
class MeasurementAdmin(admin.ModelAdmin):
    list_display = ["definition", "scope_kind", "grain", "period_start", "value", "qualifier"]
    list_filter = ["definition", "scope_kind", "grain"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(DirtyScope)
class DirtyScopeAdmin(admin.ModelAdmin):
    list_display = ["family", "scope_kind", "scope_id", "marked_at"]

    def has_change_permission(self, request, obj=None):
        return False
