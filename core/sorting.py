"""The order of names, the same in every database."""

import unicodedata

# Letters that have no decomposition but an agreed plain spelling (DIN 5007-1, Norwegian lists).
PLAIN = str.maketrans({"ß": "ss", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "đ": "d", "ł": "l"})


def sort_key(*parts):
    """Unaccented lower-case text to sort by; the database's collation sorts by code point.

    A Dutch prefix stays in place: "de Vries" is found under v only when the caller passes
    the main part first, as ``people.actions`` does.
    """
    text = " ".join(part for part in parts if part).translate(PLAIN)
    bare = unicodedata.normalize("NFKD", text)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()[:200]


def search_words(text):
    """The words to look for in sort keys; what cannot be seen parts them."""
    return "".join(c if c.isprintable() else " " for c in sort_key(text)).split()
