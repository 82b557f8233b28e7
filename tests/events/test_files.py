"""Files of an event: what is taken, what is kept of it, and who sees it (E8)."""

import datetime
import io
import struct
import zipfile
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from PIL.ExifTags import IFD

from accounts import policy
from accounts.enums import Role, Verb
from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from events import actions, queries
from events.enums import FileKind, FileVisibility
from events.models import EventFile, FileContent
from organizing.demo.handouts import presentation
from tests import factories as make
from tests.counting import queries_of
from workbench.uploads import Upload

pytestmark = pytest.mark.django_db
NOV_12 = datetime.date(2025, 11, 12)
OTHER = "This is neither a PDF nor a PNG or JPEG picture."
MIXED = "The PDF is damaged or is something else as well. Please export it anew."
ACTIVE = "The PDF holds a program or another file. Please export it without."
BROKEN = "This is no PNG or JPEG picture, or it is damaged."
PIXELS = "The picture has more than 40 million pixels. Please make it smaller."
LARGE = "The file is larger than 10 MB. Please make it smaller."


def pdf():
    return presentation(("TraM", "Transformation mitgestalten")).content


def picture(kind="JPEG", **saved):
    file = io.BytesIO()
    Image.new("RGB", (800, 600), "red").save(file, kind, **saved)
    return file.getvalue()


def with_gps():
    exif = Image.Exif()
    exif[0x010E] = "taken at Hall 3"
    exif.get_ifd(IFD.GPSInfo).update({1: "N", 2: (52.0, 31.0, 7.0), 3: "E", 4: (13.0, 24.0, 5.0)})
    return picture(exif=exif)


def bomb():
    """A PNG of a few bytes that claims to be 60,000 pixels wide and high."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def archive(comment=b""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("run.js", "alert(1)")
        packed.comment = comment
    return file.getvalue()


def url(name, row):
    return reverse(f"events:{name}", args=[row.pk])


def upload(client, event, *contents, name="file", **said):
    said = {"kind": "other", "title": "Something", "visibility": "planners"} | said
    files = [SimpleUploadedFile(name, content) for content in contents]
    return client.post(url("add-files", event), said | {"files": files})


@pytest.fixture
def workshop(units):
    return make.EventFactory(title="Reflexionsworkshop", unit=units.harbour, starts_on=NOV_12)


@pytest.fixture
def photo(workshop, official):
    upload = Upload("image/jpeg", picture(), picture())
    [photo] = actions.add_files(
        workshop, uploads=[upload], kind=FileKind.PHOTO, title="Tables", by=official
    )
    return photo


def test_e8_workshop_of_12_november_shows_two_presentations_and_a_photo_file(
    signed_in, official, workshop
):
    client = signed_in(official)
    for title in ("TraM", "FluGs"):
        item = make.AgendaItemFactory(event=workshop, title=title)
        said = {"kind": "presentation", "title": f"{title}, slides", "agenda_item": item.pk}
        assert upload(client, workshop, pdf(), name="slides.pdf", **said).status_code == 302
    said = {"kind": "photo", "title": "World café"}
    assert upload(client, workshop, picture(), name="IMG_1.JPG", **said).status_code == 302

    page = client.get(url("detail", workshop))
    tram, flugs, photo = EventFile.objects.order_by("id")

    assert (page.context["kept"].papers, page.context["kept"].photos) == ([tram, flugs], [photo])
    assert [item.papers for item in page.context["agenda"]] == [[tram], [flugs]]
    assert f'<img src="{url("file-small", photo)}"' in page.text
    assert page.text.count(f'href="{url("file", tram)}"') == 2
    assert {file.uploaded_by for file in (tram, flugs, photo)} == {official}
    assert AuditEntry.objects.filter(verb="event.files_added").count() == 3


def test_e8_pdf_is_saved_as_it_came_and_a_photo_is_shown_both_guarded(
    signed_in, official, outsider, workshop, photo
):
    client = signed_in(official)
    upload(client, workshop, pdf(), name="slides.html", title="Über uns: <b>")
    slides = EventFile.objects.exclude(pk=photo.pk).get()

    saved, shown, small = (
        client.get(address)
        for address in (url("file", slides), url("file", photo), url("file-small", photo))
    )
    hidden = [signed_in(outsider).get(url(name, photo)) for name in ("file", "file-small")]

    assert (saved.content, saved["Content-Type"]) == (pdf(), "application/pdf")
    assert saved["Content-Disposition"] == 'attachment; filename="uber-uns-b.pdf"'
    assert shown["Content-Disposition"] == 'inline; filename="tables.jpg"'
    for answer in (saved, shown, small):
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert "no-store" in answer["Cache-Control"]
    assert client.get(url("file-small", slides)).status_code == 404
    assert [answer.status_code for answer in hidden] == [404, 404]


def test_e8_photo_with_gps_data_becomes_a_clean_file(signed_in, official, workshop):
    content = with_gps()
    with Image.open(io.BytesIO(content)) as image:
        assert image.getexif().get_ifd(IFD.GPSInfo)

    upload(signed_in(official), workshop, content, kind="photo")

    kept = FileContent.objects.get()
    for stored in (bytes(kept.content), bytes(kept.small)):
        with Image.open(io.BytesIO(stored)) as image:
            assert (image.format, dict(image.getexif())) == ("JPEG", {})
        assert b"Hall 3" not in stored
    with Image.open(io.BytesIO(kept.small)) as image:
        assert image.size == (320, 240)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_e8_picture_that_is_an_archive_too_becomes_a_picture_alone(
    signed_in, official, workshop, kind
):
    upload(signed_in(official), workshop, picture(kind) + b"<script>" + archive())

    kept = bytes(FileContent.objects.get().content)
    assert kept.startswith(b"\xff\xd8\xff")
    assert b"script" not in kept
    assert b"PK\x03\x04" not in kept


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"x", OTHER),
        (b"GIF89a/*" + b"x" * 50, OTHER),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", OTHER),
        (b"<!doctype html><script>alert(1)</script>", OTHER),
        (b"MZ" + b"x" * 100, OTHER),
        (archive(), OTHER),
        (b"junk\n" + pdf(), OTHER),
        (picture()[:60], BROKEN),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, BROKEN),
        (bomb(), PIXELS),
        (b"%PDF-1.7", MIXED),
        (pdf()[:-40], MIXED),
        (pdf() + archive(), MIXED),
        (pdf() + archive(comment=b"startxref\n0\n%%EOF"), MIXED),
        (pdf().replace(b"\n", b"\n%<script>\n", 1), MIXED),
        (pdf().replace(b"/Type /Catalog", b"/Names << /JavaScript 9 0 R >>"), ACTIVE),
        (pdf().replace(b"/Type /Catalog", b"/OpenAction << /S /Launch >>"), ACTIVE),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_e8_upload_that_is_not_what_it_says_gets_one_sentence(
    signed_in, official, workshop, content, sentence
):
    answer = upload(signed_in(official), workshop, content, name="slides.pdf")

    assert answer.status_code == 422
    assert answer.context["form"].errors == {"files": [sentence]}
    assert not EventFile.objects.exists()


def test_e8_photos_are_added_together_and_numbered(signed_in, official, workshop):
    client = signed_in(official)

    refused = upload(client, workshop, picture(), pdf(), kind="photo", title="Tables")
    broken = upload(client, workshop, picture(), b"x", kind="photo", title="Tables")
    crowd = upload(client, workshop, *[b"x"] * 11, kind="photo", title="Tables")
    upload(client, workshop, picture(), picture("PNG"), kind="photo", title="Tables")

    assert refused.context["form"].errors == {"files": ["A photo is a PNG or JPEG picture."]}
    assert broken.context["form"].errors == {"files": [f"file: {OTHER}"]}
    assert crowd.context["form"].errors == {"files": ["Please add at most 10 files at once."]}
    titles = [photo.title for photo in queries.kept_of(official, workshop).photos]
    assert titles == ["Tables (1)", "Tables (2)"]
    assert FileContent.objects.count() == 2


@pytest.mark.parametrize("beginning", [picture, pdf])
def test_e8_file_of_50_mb_gets_one_sentence(signed_in, official, workshop, beginning):
    content = beginning() + b" " * 50 * 1024 * 1024

    answer = upload(signed_in(official), workshop, content)

    assert answer.context["form"].errors == {"files": [LARGE]}


def test_e8_photo_is_a_picture(signed_in, official, workshop, photo):
    sentence = ["A photo is a PNG or JPEG picture."]
    client = signed_in(official)
    upload(client, workshop, pdf(), kind="presentation")
    slides = EventFile.objects.exclude(pk=photo.pk).get()

    added = upload(client, workshop, pdf(), kind="photo")
    said = {"kind": "photo", "title": "Slides", "visibility": "planners"}
    changed = client.post(url("change-file", slides), said)

    assert added.context["form"].errors == {"files": sentence}
    assert changed.context["form"].errors == {"kind": sentence}


def test_e8_file_is_for_those_who_plan_until_it_is_shown_to_all(
    signed_in, official, leadership, workshop, photo, monkeypatch
):
    looks = policy.POLICY["events.event"] | {Role.LEADERSHIP: {Verb.LIST, Verb.READ}}
    monkeypatch.setitem(policy.POLICY, "events.event", looks)
    before = signed_in(leadership).get(url("file", photo)).status_code
    said = {"kind": "photo", "title": "Three tables", "visibility": "readers"}

    signed_in(official).post(url("change-file", photo), said)

    photo.refresh_from_db()
    assert (photo.title, photo.visibility) == ("Three tables", FileVisibility.READERS)
    client = signed_in(leadership)
    assert (before, client.get(url("file", photo)).status_code) == (404, 200)
    assert "Three tables" in client.get(url("detail", workshop)).text
    for name in ("change-file", "remove-file", "add-files"):
        row = workshop if name == "add-files" else photo
        assert client.get(url(name, row)).status_code == 403


def test_e8_file_is_removed_for_a_reason_and_its_bytes_are_gone(
    signed_in, official, workshop, photo
):
    client = signed_in(official)

    refused = client.post(url("remove-file", photo), {"reason": "  "})
    client.post(url("remove-file", photo), {"reason": "Somebody in it objects."})

    photo.refresh_from_db()
    assert refused.context["form"].errors["reason"]
    assert (photo.removed_by, photo.removal_reason) == (official, "Somebody in it objects.")
    assert not FileContent.objects.exists()
    assert list(photo.history.order_by("pgh_id").values_list("pgh_label", flat=True)) == [
        "insert",
        "update",
    ]
    assert client.get(url("file", photo)).status_code == 404
    page = client.get(url("detail", workshop))
    assert page.context["kept"].removed == [photo]
    assert "Somebody in it objects." in page.text
    with pytest.raises(ActionRefused):
        actions.remove_file(photo, reason="Again", by=official)


def test_e8_presentation_outlives_its_agenda_item_and_has_none_of_another_event(
    official, workshop, photo
):
    item = make.AgendaItemFactory(event=workshop)
    actions.update_file(photo, agenda_item=item, by=official)
    with pytest.raises(ActionRefused):
        actions.update_file(photo, agenda_item=make.AgendaItemFactory(), by=official)

    actions.remove_agenda_item(item, by=official)

    photo.refresh_from_db()
    assert photo.agenda_item is None
    assert queries.kept_of(official, workshop).photos == [photo]


def test_event_keeps_no_more_files_than_its_limit(official, workshop, photo, monkeypatch):
    monkeypatch.setattr("events.actions.files.MOST_FILES", 1)

    with pytest.raises(ActionRefused):
        actions.add_files(
            workshop, uploads=[Upload("application/pdf", pdf())], title="Slides", by=official
        )


def test_page_costs_the_same_with_more_files(signed_in, official, units):
    small, large = make.EventFactory.create_batch(2, unit=units.harbour)
    for event, count in ((small, 1), (large, 3)):
        for _each in range(count):
            item = make.AgendaItemFactory(event=event)
            kind = {"kind": FileKind.PRESENTATION, "media_type": "application/pdf"}
            make.EventFileFactory(event=event, agenda_item=item, **kind)
            make.FileContentFactory(file__event=event)
            gone = make.EventFileFactory(event=event)
            actions.remove_file(gone, reason="Twice there", by=make.UserFactory())
    client = signed_in(official)

    assert queries_of(client, url("detail", large)) == queries_of(client, url("detail", small))
