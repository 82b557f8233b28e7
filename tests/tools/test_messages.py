"""Collecting texts and compiling their translations."""

from io import BytesIO

from babel.support import Translations

from tools import messages, translations

PAGE = """{% load i18n %}
{# Translators: a greeting #}
<h1>{% translate "It's 5 o'clock" %}</h1>
{% translate "May" context "month" %}
{% blocktranslate trimmed count number=people %}
  {{ number }} person
{% plural %}
  {{ number }} people
{% endblocktranslate %}
<a title="{{ _("Close") }}">gettext("not this")</a>
"""


def test_template_yields_its_texts():
    found = list(messages.extract_template(BytesIO(PAGE.encode()), [], [], {}))

    assert [(function, texts) for _line, function, texts, _comments in found] == [
        ("gettext", "It's 5 o'clock"),
        ("pgettext", ("month", "May")),
        ("ngettext", ("%(number)s person", "%(number)s people")),
        ("_", "Close"),
    ]
    assert found[0][0] == 3


def test_catalogue_keeps_translations_and_changes_nothing_twice(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    (tmp_path / "page.html").write_text(PAGE)
    assert messages.update("de", messages.collect()) == 4
    path = tmp_path / "locale" / "de" / "LC_MESSAGES" / "django.po"
    text = path.read_text().replace('msgid "Close"\nmsgstr ""', 'msgid "Close"\nmsgstr "Zu"')
    path.write_text(text)

    assert messages.update("de", messages.collect()) == 3
    assert path.read_text() == text


def test_compiled_catalogue_translates(tmp_path, monkeypatch):
    folder = tmp_path / "locale" / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid "Close"\nmsgstr "Sluiten"\n')
    monkeypatch.setattr(translations, "ROOT", tmp_path)

    translations.compile_all()

    compiled = Translations.load(tmp_path / "locale", ["nl"], domain="django")
    assert compiled.gettext("Close") == "Sluiten"
