"""The catalogues of locale/: complete, faithful, and in the words of a union office."""

import re

import pytest
from django.urls import get_resolver, reverse
from django.utils import translation

from core.lists import HouseTable
from tools import messages, translations
from tools.messages import LANGUAGES

LOCALE = messages.ROOT / "locale"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[%a-z]|\{\w*\}|</?[a-z][^>]*>")
# What the English has (a pattern), and what must then stand in each language, whatever its case.
WORDS = {
    r"(?<!on the )works council": {
        "de": "Betriebsr",  # Betriebsrat, Betriebsräte
        "nb": "bedriftsutvalg",
        "nl": "ondernemingsra",
    },
    "union representative": {"de": "Vertrauensleute", "nb": "tillitsvalgt", "nl": "kaderl"},
    "union group": {"de": "Vertrauenskörper", "nb": "bedriftsgruppe", "nl": "kadergroep"},
    "density": {"de": "Organisationsgrad", "nb": "organisasjonsgrad", "nl": "organisatiegraad"},
    "collective agreement": {"de": "Tarifvertr", "nb": "tariffavtale", "nl": "cao"},
    "informal leader": {"de": "Schlüsselperson", "nb": "uformel", "nl": "informele leider"},
    "further training": {"de": "Weiterbildung", "nb": "videreutdanning", "nl": "bijscholing"},
    "local office": {"de": "Geschäftsstelle", "nb": "lokalt kontor", "nl": "regiokantoor"},
    "local board": {"de": "Ortsvorstand", "nb": "avdelingsstyre", "nl": "afdelingsbestuur"},
    "cohort": {"de": "Jahrg", "nb": "kull", "nl": "lichting"},
}


@pytest.fixture(scope="module")
def collected():
    return messages.collect()


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def catalogue(language):
    return messages.read(LOCALE / language / "LC_MESSAGES" / "django.po", language)


def pairs(catalogue):
    """Each English text with its translation; both forms where there is a plural."""
    for message in catalogue:
        if message.pluralizable:
            yield from zip(message.id, message.string, strict=True)
        elif message.id:
            yield message.id, message.string


def test_every_text_is_translated(collected, catalogue):
    texts = [(text.id, catalogue.get(text.id, text.context)) for text in collected if text.id]

    missing = [text for text, found in texts if not (found and messages.is_translated(found))]

    assert missing == []


def test_no_translation_is_a_guess(catalogue):
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_translations_keep_the_placeholders(catalogue):
    broken = [
        (english, translated)
        for english, translated in pairs(catalogue)
        if sorted(PLACEHOLDER.findall(english)) != sorted(PLACEHOLDER.findall(translated))
    ]

    assert broken == []


@pytest.mark.parametrize("english", WORDS)
def test_translations_use_the_words_of_the_union(catalogue, language, english):
    word = WORDS[english][language].lower()
    texts = [pair for pair in pairs(catalogue) if re.search(english, pair[0], re.IGNORECASE)]

    others = [pair for pair in texts if word not in pair[1].lower()]

    assert texts
    assert others == []


def test_page_speaks_german_to_a_german_browser(client, db, settings, tmp_path):
    compiled = tmp_path / "de" / "LC_MESSAGES" / "django.mo"
    compiled.parent.mkdir(parents=True)
    translations.compile_one(LOCALE / "de" / "LC_MESSAGES" / "django.po", compiled)
    settings.LOCALE_PATHS = [tmp_path]

    page = client.get(reverse("account_login"), headers={"Accept-Language": "de-AT,de;q=0.9"})

    assert re.findall(r"<h1[^>]*>\s*(.*?)\s*</h1>", page.text) == ["Einloggen"]
    assert "Zugang gibt es auf Einladung." in page.text


def test_columns_of_tables_are_named_in_german():
    """A column of a relation without a name of its own would carry that of its field."""
    same = {"Coach", "Name", "Online", "Person", "Region", "Status", "Teams", "Version"}
    headers = set()
    _ = get_resolver().url_patterns  # brings in every app's tables
    for table in below(HouseTable):
        with translation.override("en"):
            english = headers_of(table)
        with translation.override("de"):
            german = headers_of(table)
        headers |= {
            f"{table.__name__}: {here}"
            for here, there in zip(english, german, strict=True)
            if here == there and here and here not in same
        }

    assert headers == set()


def headers_of(table):
    model = table._meta.model
    rows = model._default_manager.none() if model else []
    return [str(column.header) for column in table(rows).columns]


def below(base):
    for each in base.__subclasses__():
        yield each
        yield from below(each)
