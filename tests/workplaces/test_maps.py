"""The floor map: the same rows as the list, drawn; a rectangle for each area; a sketch beneath."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests import factories as make
from tests.counting import queries_of
from workbench import pictures
from workplaces.models import Area, Sketch

pytestmark = pytest.mark.django_db
PLACE = {"left": 100, "top": 100, "width": 300, "height": 200}


def url(name, row):
    return reverse(f"workplaces:{name}", args=[row.pk])


def drawn(workplace, name="Paint shop", **rectangle):
    return make.AreaFactory(workplace=workplace, name=name, **PLACE | rectangle)


def picture(kind="PNG", size=(40, 20), **saved):
    file = io.BytesIO()
    Image.new("RGB", size, "red").save(file, kind, **saved)
    return file.getvalue()


def upload(client, workplace, content, name="hall.png"):
    return client.post(url("sketch", workplace), {"picture": SimpleUploadedFile(name, content)})


def shapes_of(page):
    return {
        shape.row.area.name: (shape.shade, shape.value) for shape in page.context["drawing"].shapes
    }


def test_c1_map_shows_each_area_with_shade_pattern_and_number(signed_in, official, workplace):
    for name, count in (("Early", 100), ("Late", 35)):
        area = drawn(workplace, name)
        make.HeadcountFactory(workplace=workplace, area=area, count=count)
    drawn(workplace, "Unknown")

    page = signed_in(official).get(url("area-map", workplace) + "?figure=headcount")

    assert shapes_of(page) == {
        "Early": ("4", "100"),
        "Late": ("1", "35"),
        "Unknown": ("unknown", "–"),
    }
    assert 'aria-label="Early: 100"' in page.text
    assert "url(#hatch-4)" in page.text


def test_map_and_list_show_the_same_rows(signed_in, official, workplace):
    for name, kind in (("Paint shop", "department"), ("Night", "shift")):
        drawn(workplace, name, kind=kind)
    client = signed_in(official)

    shown = {
        view: [
            line.row.area.name
            for line in client.get(f"{url(view, workplace)}?kind=shift").context["lines"]
        ]
        for view in ("areas", "area-map")
    }

    assert shown == {"areas": ["Night"], "area-map": ["Night"]}


def test_the_other_side_keeps_the_choice(signed_in, official, workplace):
    page = signed_in(official).get(url("areas", workplace) + "?segment=agency&figure=members")

    assert f"{url('area-map', workplace)}?segment=agency&amp;figure=members" in page.text


def test_area_without_a_place_is_named_beside_the_map(signed_in, official, workplace):
    make.AreaFactory(workplace=workplace, name="Stores")

    page = signed_in(official).get(url("area-map", workplace))

    assert [row.area.name for row in page.context["not_drawn"]] == ["Stores"]


def test_numbers_of_a_drawing_are_written_for_machines(signed_in, official, workplace):
    drawn(workplace)
    client = signed_in(official)

    page = client.get(url("area-map", workplace), headers={"accept-language": "de"})

    assert not re.search(r' (?:x|y|width|height|font-size)="\d+,\d', page.text)


def test_map_costs_the_same_with_more_areas(signed_in, official, units):
    small, large = (
        make.WorkplaceFactory(unit=units.harbour),
        make.WorkplaceFactory(unit=units.harbour),
    )
    drawn(small)
    for name in ("One", "Two", "Three"):
        make.HeadcountFactory(workplace=large, area=drawn(large, name))
    client = signed_in(official)

    assert queries_of(client, url("area-map", large)) == queries_of(client, url("area-map", small))


def test_area_is_placed_by_four_numbers(signed_in, official, workplace):
    area = make.AreaFactory(workplace=workplace)

    signed_in(official).post(url("place-area", area), PLACE)

    area.refresh_from_db()
    assert (area.left, area.top, area.width, area.height) == (100, 100, 300, 200)


def test_area_is_taken_off_the_map(signed_in, official, workplace):
    area = drawn(workplace)

    signed_in(official).post(url("place-area", area), {})

    assert not Area.objects.get().is_drawn


@pytest.mark.parametrize("said", [{"left": 900}, {"width": 10}, {"height": ""}])
def test_rectangle_off_the_map_gets_one_sentence(signed_in, official, workplace, said):
    area = make.AreaFactory(workplace=workplace)

    answer = signed_in(official).post(url("place-area", area), PLACE | said)

    assert answer.context["form"].errors == {
        "width": ["The rectangle needs all four numbers and must lie within the map."]
    }


def test_mentor_sees_the_map_and_places_nothing(signed_in, mentor, workplace):
    area = drawn(workplace)
    client = signed_in(mentor)

    assert client.get(url("area-map", workplace)).status_code == 200
    assert client.post(url("place-area", area), PLACE).status_code == 403


def test_wider_area_is_drawn_below_its_parts(signed_in, official, workplace):
    part = drawn(workplace, "Assembly")
    part.parent = drawn(workplace, "Works", kind="site", width=800, height=800)
    part.path = f"{part.parent.path}.{part.path}"
    part.save()

    page = signed_in(official).get(url("area-map", workplace))

    assert list(shapes_of(page)) == ["Works", "Assembly"]


def test_uploaded_picture_is_drawn_anew_without_what_it_carried(signed_in, official, workplace):
    told = PngInfo()
    told.add_text("Comment", "taken at Hall 3")
    content = picture(pnginfo=told) + b"PK\x03\x04<script>alert(1)</script>"

    upload(signed_in(official), workplace, content)

    kept = bytes(Sketch.objects.get().png)
    assert b"Hall 3" not in kept
    assert b"script" not in kept
    with Image.open(io.BytesIO(kept)) as image:
        assert (image.size, image.convert("RGB").getpixel((0, 0))) == ((40, 20), (255, 0, 0))


def test_place_where_a_photograph_was_taken_is_not_kept(signed_in, official, workplace):
    exif = Image.Exif()
    exif[0x010E] = "taken at Hall 3"

    upload(signed_in(official), workplace, picture("JPEG", exif=exif), "hall.jpg")

    assert b"Hall 3" not in bytes(Sketch.objects.get().png)


def test_large_picture_is_made_smaller(signed_in, official, workplace):
    upload(signed_in(official), workplace, picture(size=(3200, 1600)))

    assert (Sketch.objects.get().width, Sketch.objects.get().height) == (1600, 800)


@pytest.mark.parametrize(
    "content",
    [
        b"GIF89a/*" + b"x" * 50,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n" + b"x" * 50,
        picture()[:60],
        b"x",
    ],
)
def test_file_that_is_no_picture_is_refused(signed_in, official, workplace, content):
    answer = upload(signed_in(official), workplace, content)

    assert answer.context["form"].errors["picture"] == [
        "This is no PNG or JPEG picture, or it is damaged."
    ]
    assert not Sketch.objects.exists()


def test_file_of_50_mb_is_refused(signed_in, official, workplace):
    answer = upload(signed_in(official), workplace, picture() + b"x" * 50 * 1024 * 1024)

    assert answer.context["form"].errors["picture"] == [
        "The file is larger than 10 MB. Please make it smaller."
    ]


def test_small_file_of_too_many_pixels_is_refused(signed_in, official, workplace, monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 100)

    answer = upload(signed_in(official), workplace, picture())

    assert "million pixels" in answer.context["form"].errors["picture"][0]


def test_picture_like_a_ribbon_is_refused(signed_in, official, workplace):
    answer = upload(signed_in(official), workplace, picture(size=(600, 100)))

    assert "five times" in answer.context["form"].errors["picture"][0]


def test_sketch_is_served_to_who_sees_the_areas_and_kept_nowhere(
    signed_in, official, outsider, workplace
):
    upload(signed_in(official), workplace, picture())

    answer = signed_in(official).get(url("sketch-picture", workplace))
    refused = signed_in(outsider).get(url("sketch-picture", workplace))

    assert answer["Content-Type"] == "image/png"
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer.content.startswith(b"\x89PNG")
    assert refused.status_code == 404


def test_map_has_the_proportions_of_its_sketch(signed_in, official, workplace):
    drawn(workplace, top=500, height=500)
    make.SketchFactory(workplace=workplace, width=200, height=100)

    drawing = signed_in(official).get(url("area-map", workplace)).context["drawing"]

    assert (drawing.height, drawing.shapes[0].y, drawing.shapes[0].height) == (500, 250, 250)


def test_sketch_is_removed(signed_in, official, workplace):
    make.SketchFactory(workplace=workplace)

    signed_in(official).post(url("remove-sketch", workplace))

    assert not Sketch.objects.exists()
