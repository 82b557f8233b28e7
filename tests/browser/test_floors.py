"""The areas of a workplace in a browser: list, map, and a rectangle moved by hand and by keys."""

import io

import pytest
from django.urls import reverse
from PIL import Image, ImageDraw

from tests import factories as make
from tests.browser.looking import DESK, faults_on, in_both_themes
from workplaces.models import Area

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sketch():
    image = Image.new("RGB", (1000, 560), "white")
    ImageDraw.Draw(image).rectangle((10, 10, 990, 550), outline="black", width=4)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def works(workplace):
    """A drawn workplace with every shade on it."""
    make.SketchFactory(workplace=workplace, png=sketch(), width=1000, height=560)
    site = make.AreaFactory(
        workplace=workplace, name="Werk 1", kind="site", left=20, top=20, width=960, height=940
    )
    for number, name in enumerate(("Lackiererei", "Montage", "Lager", "Versand", "Küche", "Büro")):
        area = make.AreaFactory(
            workplace=workplace,
            name=name,
            parent=site,
            left=40 + 320 * (number % 3),
            top=180 + 380 * (number // 3),
            width=280,
            height=340,
        )
        if number:
            make.HeadcountFactory(workplace=workplace, area=area, count=5)
        for each in range(number):
            employment = make.EmploymentFactory(
                workplace=workplace, area=area, person__unit=workplace.unit
            )
            if each:
                make.MembershipFactory(person=employment.person)
    return site


def place(name):
    return reverse("workplaces:place-area", args=[Area.objects.get(name=name).pk])


@in_both_themes
def test_pages_of_areas_have_no_fault_and_fit_the_screen(open_page, official, works, theme, size):
    key = [works.workplace.pk]
    names = ("areas", "area-map", "sketch")
    addresses = [reverse(f"workplaces:{name}", args=key) for name in names]
    empty = Area.objects.get(name="Lackiererei")
    addresses += [reverse("workplaces:remove-area", args=[each.pk]) for each in (empty, works)]
    addresses += [reverse("workplaces:change-area", args=[works.pk]), place("Lager")]
    pages = [(official, address) for address in addresses]

    assert faults_on(open_page, pages, theme, size) == {}


def test_rectangle_is_moved_and_sized_by_keys_and_saved_by_the_form(open_page, official, works):
    page = open_page(place("Lager"), official)

    page.locator("#movable").focus()
    for key in ("ArrowLeft", "ArrowUp", "Shift+ArrowRight", "Shift+ArrowDown"):
        page.keyboard.press(key)
    page.locator("main .btn-primary").click()
    page.wait_for_url("**/areas/map/")

    area = Area.objects.get(name="Lager")
    assert (area.left, area.top, area.width, area.height) == (670, 170, 290, 350)


def test_rectangle_is_dragged(open_page, official, works):
    page = open_page(place("Montage"), official, viewport=DESK)
    box = page.locator("#movable .floor-movable").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 40, y + 20, steps=4)
    page.mouse.up()

    assert int(page.input_value("#id_left")) < 360
    assert int(page.input_value("#id_top")) > 180


def test_map_is_panned_by_pointer_and_keys(open_page, official, works):
    address = reverse("workplaces:area-map", args=[works.workplace.pk])
    page = open_page(address, official, viewport=DESK)
    view = page.locator("[data-floor]")

    for _each in range(3):
        page.locator("[data-zoom='1']").click()
    box = view.bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 150, steps=4)
    page.mouse.up()
    dragged = view.evaluate("view => [view.scrollLeft, view.scrollTop]")
    view.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)

    assert dragged == [100, 50]
    assert view.evaluate("view => view.scrollLeft") > 100
    assert page.url.endswith(address)
