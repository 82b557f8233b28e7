from django.contrib import admin

from mentors.models import Mentor, Register


@admin.register(Mentor)
class MentorAdmin(admin.ModelAdmin):
    list_display = ["person", "workplace", "programme", "starts_on", "ends_on"]
    list_select_related = ["person", "workplace", "programme"]
    raw_id_fields = ["person", "workplace", "programme"]


@admin.register(Register)
class RegisterAdmin(admin.ModelAdmin):
    list_display = ["programme", "is_complete"]
    raw_id_fields = ["programme"]
