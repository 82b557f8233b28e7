"""`./run messages`: collect the texts to translate from Python and from templates.

Babel reads Python. A template goes through Django's own `templatize` first, which leaves
nothing of it but gettext calls; so no system gettext is needed.
"""

import ast
import re

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from tools.places import ROOT
from tools.terminal import Refusal, step

LANGUAGES = ("de", "nb", "nl")
ELSEWHERE = {"tests", "tools", "docs", "locale", "node_modules", "staticfiles"}
TEMPLATE = "tools.messages:extract_template"
METHODS = [("**.py", "python"), ("**.html", TEMPLATE), ("**.txt", TEMPLATE)]
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_noop": None,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = {"project": "organizing", "header_comment": "# Collected by ./run messages."}
TEXT = r"""u?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
CALL = re.compile(rf"\b(_|n?p?gettext)\(\s*({TEXT}(?:\s*,\s*{TEXT})*)(?:\s*,\s*count)?\s*\)")


def main(words):
    if words:
        raise Refusal("./run messages takes no arguments.")
    with step("collect"):
        template = collect()
    for language in LANGUAGES:
        with step(f"locale/{language}"):
            missing = update(language, template)
        print(f"{language}: {missing} of {len(template)} texts are not translated")


def collect():
    template = Catalog(charset="utf-8", fuzzy=False)
    found = extract_from_dir(
        ROOT,
        METHODS,
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
        directory_filter=holds_texts,
    )
    for file, _line, message, comments, context in found:
        # Without line numbers: else every edit of a file would change three catalogues.
        template.add(message, None, [(file, None)], auto_comments=comments, context=context)
    return template


def holds_texts(directory):
    name = directory.rstrip("/").rpartition("/")[2]
    return name not in ELSEWHERE and not name.startswith(".")


def extract_template(file, keywords, comment_tags, options):
    """Babel's interface to a method of extraction: line, function, arguments, comments."""
    source = templatize(file.read().decode())
    for call in CALL.finditer(source):
        line = source.count("\n", 0, call.start()) + 1
        texts = [ast.literal_eval(text) for text in re.findall(TEXT, call[2])]
        yield line, call[1], texts[0] if len(texts) == 1 else tuple(texts), []


def update(language, template):
    """Bring one catalogue up to date without guessing; returns how much is untranslated."""
    path = ROOT / "locale" / language / "LC_MESSAGES" / "django.po"
    catalogue = read(path, language)
    template.creation_date = catalogue.creation_date  # so that nothing new changes nothing
    catalogue.update(template, no_fuzzy_matching=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, ignore_obsolete=True)
    return sum(not is_translated(message) for message in catalogue if message.id)


def read(path, language):
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", fuzzy=False, **HEADER)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def is_translated(message):
    texts = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    return all(texts) and not message.fuzzy
