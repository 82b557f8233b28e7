"""A drawn chart made readable without eyes and usable without a mouse.

vl-convert names every shape in English and nothing can be tabbed to. Here all of that is taken
out; the picture gets one sentence, and each month's band the words and the address it was given.
"""

import re
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
BANDS = "bands"  # the name of the layer whose shapes are the months
SPOKEN = ("role", "aria-label", "aria-roledescription", "aria-hidden")


def with_words(svg, summary, links=None):
    """The SVG text with ``summary`` as its name.

    ``links`` is None for a picture that is one image; else a dict from what a band says to where
    it leads ("" for nowhere): its bands can be tabbed to.
    """
    root = ElementTree.fromstring(svg)
    bands = _bands_of(root)
    said = [(band, band.get("aria-label", "")) for band in bands]
    for element in root.iter():
        for name in SPOKEN:
            element.attrib.pop(name, None)
    root.set("aria-label", summary)
    root.set("role", "img" if links is None else "group")
    # A fixed size would overflow a phone; the view box keeps the shape.
    del root.attrib["width"], root.attrib["height"]
    if links is not None:
        _hush(root, bands)
        parents = {child: parent for parent in root.iter() for child in parent}
        for band, words in said:
            _speak(parents[band], band, words, links.get(words, ""))
    return _as_text(root)


def _as_text(root):
    """Without a prefix on any name, or HTML would not know the shapes. The library's own list of
    prefixes belongs to whoever registered last."""
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{SVG}}}")
    root.set("xmlns", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _bands_of(root):
    for group in root.iter(f"{{{SVG}}}g"):
        if re.search(rf"\b{BANDS}_marks\b", group.get("class", "")):
            return list(group)
    return []


def _hush(element, bands):
    """Hide from screen readers whatever holds no band; whether ``element`` holds one."""
    if element in bands:
        return True
    holds = [_hush(child, bands) for child in element]
    for child, is_spoken in zip(element, holds, strict=True):
        if not is_spoken:
            child.set("aria-hidden", "true")
    return any(holds)


def _speak(parent, band, words, url):
    """Put the band into a link, or make it an image that can be tabbed to."""
    mark = ElementTree.Element(f"{{{SVG}}}a" if url else f"{{{SVG}}}g")
    mark.set("class", "chart-mark")
    mark.set("aria-label", words)
    if url:
        mark.set("href", url)
    else:
        mark.set("role", "img")
        mark.set("tabindex", "0")
    place = list(parent).index(band)
    parent.remove(band)
    band.set("pointer-events", "all")  # nothing is painted there
    mark.append(band)
    parent.insert(place, mark)
