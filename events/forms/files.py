"""Forms for what is kept of an event."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.exceptions import ActionRefused
from core.forms import HouseForm, HouseModelForm
from events import queries
from events.enums import MediaType
from events.models import EventFile
from workbench.uploads import accept

TAKEN = "application/pdf,image/png,image/jpeg"
MOST_AT_ONCE = 10  # each photograph takes a good part of a second


class FileForm(HouseModelForm):
    """What is said of a file and who sees it; the agenda is asked only where there is one."""

    at_field = {"events_eventfile_photo_is_a_picture": "kind"}

    class Meta:
        model = EventFile
        fields = ["kind", "title", "agenda_item", "visibility"]
        help_texts = {
            "visibility": _("Before others see a picture of people, ask those who are in it.")
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        items = queries.agenda_of(self.instance.event)
        if items.exists():
            self.fields["agenda_item"].queryset = items
        else:
            del self.fields["agenda_item"]


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One file or several, each checked as Django checks one."""

    widget = SeveralFiles

    def clean(self, data, initial=None):
        check = super().clean
        return [check(each, initial) for each in data or [None]]


class UploadForm(FileForm):
    """Files as well, of which the same is said; what is cleaned are the Uploads made of them."""

    at_field = {"events_eventfile_photo_is_a_picture": "files"}
    field_order = ["files", "kind", "title"]

    files = FilesField(
        label=_("Files"),
        help_text=_(
            "PDF, PNG or JPEG, up to 10 MB each. A picture is drawn anew, without where and when "
            "it was taken; a PDF stays as it is, with the names written into it."
        ),
        widget=SeveralFiles(attrs={"accept": TAKEN}),
    )

    def clean_files(self):
        files = self.cleaned_data["files"]
        if len(files) > MOST_AT_ONCE:
            raise ValidationError(
                _("Please add at most %(most)s files at once."), params={"most": MOST_AT_ONCE}
            )
        uploads = [_accepted(file, is_alone=len(files) == 1) for file in files]
        types = {upload.media_type for upload in uploads}
        self.instance.media_type = (types - {MediaType.JPEG} or types).pop()
        return uploads

    def validate_constraints(self):
        """What was not read is of no type yet."""
        if "files" not in self.errors:
            super().validate_constraints()

    @property
    def said(self):
        """What ``actions.add_files`` takes."""
        said = dict(self.cleaned_data)
        return {"uploads": said.pop("files")} | said


def _accepted(file, *, is_alone):
    try:
        return accept(file)
    except ActionRefused as refusal:
        sentence = str(refusal) if is_alone else f"{file.name}: {refusal}"
        raise ValidationError(sentence) from refusal


class RemoveFileForm(HouseForm):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=EventFile._meta.get_field("removal_reason").max_length,
        help_text=_("The file is gone at once. Its title, your name and the reason stay."),
    )
