"""The part of the dependency rule that import-linter cannot see.

Foreign keys named by string, reverse accessors, labels of models, templates and imports of a
neighbour's private modules all slip past it. The order of the apps is read from
``.importlinter``, so it is written down only once.
"""

import ast
import configparser
import re
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parent.parent
PUBLIC = {"actions", "enums", "models", "permissions", "queries"}
OPEN_KITS = {"core", "workbench"}
# The root warms the charts up before the first page asks for one (organizing.wsgi), and answers
# with a page that is kept before it asks which home is whose (organizing.homes).
OPEN_MODULES = {
    ("accounts", "policy"),
    ("accounts", "reach"),
    ("metrics", "charts"),
    ("metrics", "keeping"),
}
LOOKUPS = {"filter", "exclude", "get", "get_or_create", "update_or_create", "Q"}
TRANSLATIONS = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext"}
MOST_LINES = 400
MOST_LINES_OF_FUNCTION = 40


def heights():
    """How high each app stands."""
    config = configparser.ConfigParser()
    config.read(ROOT / ".importlinter")
    layers = config["importlinter:contract:apps"]["layers"].split()
    return {app: height for height, app in enumerate(reversed(layers))}


HEIGHTS = heights()
APPS = [config.name for config in apps.get_app_configs() if config.name in HEIGHTS]


def foreign_keys_between_apps():
    for model in apps.get_models():
        if model._meta.proxy:  # stands for a lower model and adds no field
            continue
        for field in model._meta.get_fields():
            if not (field.is_relation and field.concrete and field.related_model):
                continue
            here, there = model._meta.app_label, field.related_model._meta.app_label
            if here != there and {here, there} <= HEIGHTS.keys():
                yield field, here, there


def words_of_higher_apps(app):
    """Reverse accessors that higher apps have hung on this app's models.

    A word that is also a field of the app itself is left out: nobody can tell them apart.
    """
    own = {field.name for m in apps.get_app_config(app).get_models() for field in m._meta.fields}
    return {
        word: here
        for field, here, there in foreign_keys_between_apps()
        if there == app and not field.remote_field.hidden
        if (word := field.remote_field.get_accessor_name()) not in own
    }


def modules(app):
    for path in sorted((ROOT / app).rglob("*.py")):
        if "migrations" not in path.parts:
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def words_spoken(tree):
    """Attribute names and lookups: ``x.word``, ``filter(word=1, a__word=2)``, ``Count("word")``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.lineno, node.attr
        elif isinstance(node, ast.Constant) and "__" in str(node.value):
            yield from ((node.lineno, word) for word in str(node.value).split("__"))
        elif isinstance(node, ast.Call):
            yield from words_of_call(node)


def words_of_call(call):
    name = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
    for keyword in call.keywords:
        if keyword.arg and ("__" in keyword.arg or name in LOOKUPS):
            yield from ((call.lineno, word) for word in keyword.arg.split("__"))
    for argument in call.args:
        if isinstance(argument, ast.Constant) and name not in TRANSLATIONS:
            yield call.lineno, argument.value


def models_fetched(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "get_model":
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant):
                yield node, str(first.value)


def imported(tree):
    """What is imported from where, as ``(line, package, module)``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level:
            package, _, rest = node.module.partition(".")
            names = [rest.split(".")[0]] if rest else [alias.name for alias in node.names]
            yield from ((node.lineno, package, name) for name in names)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                package, _, rest = alias.name.partition(".")
                yield node.lineno, package, rest.split(".")[0]


def test_foreign_keys_point_down():
    upward = [
        f"{field} points up to {there}"
        for field, here, there in foreign_keys_between_apps()
        if HEIGHTS[there] >= HEIGHTS[here]
    ]

    assert upward == []


def test_foreign_keys_to_units_have_no_way_back():
    ways_back = [
        str(field)
        for field, _here, there in foreign_keys_between_apps()
        if there == "accounts"
        and field.related_model._meta.model_name == "unit"
        and not field.remote_field.hidden
    ]

    assert ways_back == []


@pytest.mark.parametrize("app", APPS)
def test_python_does_not_use_words_of_higher_apps(app):
    higher = words_of_higher_apps(app)

    used = [
        f"{path}:{line} {word!r} belongs to {higher[word]}"
        for path, tree in modules(app)
        for line, word in words_spoken(tree)
        if word in higher
    ]

    assert used == []


@pytest.mark.parametrize("app", APPS)
def test_python_does_not_fetch_models_of_higher_apps_by_name(app):
    """A label is a word of ``accounts.policy`` that everybody may say; fetching by it is not."""
    fetched = [
        f"{path}:{call.lineno} {label!r}"
        for path, tree in modules(app)
        for call, label in models_fetched(tree)
        if HEIGHTS.get(label.partition(".")[0], -1) > HEIGHTS[app]
    ]

    assert fetched == []


@pytest.mark.parametrize("app", APPS)
def test_templates_do_not_use_words_of_higher_apps(app):
    higher = words_of_higher_apps(app)

    used = [
        f"{path.relative_to(ROOT)} {word!r} belongs to {higher[word]}"
        for path in sorted((ROOT / "templates" / app).rglob("*.html"))
        for tag in re.findall(r"{[{%].*?[%}]}", path.read_text())
        for word in re.findall(r"\.(\w+)", tag)
        if word in higher
    ]

    assert used == []


@pytest.mark.parametrize("app", APPS)
def test_neighbours_import_only_public_modules(app):
    private = [
        f"{path}:{line} {package}.{name}"
        for path, tree in modules(app)
        for line, package, name in imported(tree)
        if package in HEIGHTS.keys() - OPEN_KITS - {app}
        and name not in PUBLIC
        and (package, name) not in OPEN_MODULES
    ]

    assert private == []


@pytest.mark.parametrize("app", APPS)
def test_files_and_functions_are_short(app):
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    files = [path for path, _tree in modules(app) if lines_of(ROOT / path) > MOST_LINES]
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in modules(app)
        for node in ast.walk(tree)
        if isinstance(node, functions) and node.end_lineno - node.lineno >= MOST_LINES_OF_FUNCTION
    ]

    assert files + long == []


def lines_of(path):
    return len(path.read_text().splitlines())
