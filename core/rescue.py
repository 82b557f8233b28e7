"""What the rescue pages of several apps do the same way."""

from django.contrib import admin

from core.sorting import sort_key


class SortedAdmin(admin.ModelAdmin):
    """Rows listed by name: what they are sorted and found by follows what was typed."""

    def save_model(self, request, obj, form, change):
        longest = obj._meta.get_field("sort_key").max_length
        obj.sort_key = self.sort_key_of(obj)[:longest]
        super().save_model(request, obj, form, change)

    def sort_key_of(self, obj):
        return sort_key(obj.name)
