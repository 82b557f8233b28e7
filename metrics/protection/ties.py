"""Which figures tell of each other, as their definitions say, and so are protected together."""

from metrics.definitions import COUNTED

# Families whose facts always lie in a programme. Readers of totals find their numbers of people
# with programmes, those of every other family with units, and no number with both.
OF_PROGRAMMES = {"joins", "mentors", "participations"}


def is_of_programmes(definition):
    return definition.family.name in OF_PROGRAMMES


def parts_of(whole):
    """The figures given out beside ``whole`` that count some of what it counts."""
    return [d for d in _parts(whole) if is_of_programmes(d) == is_of_programmes(whole)]


def parts_beside(part):
    """The parts of the same whole that stand in one table with ``part``, itself among them.

    Those that count nothing twice leave one rest together; a part that overlaps has its own.
    """
    return [part] if part.overlaps else [d for d in parts_of(part.part_of) if not d.overlaps]


def apart_from(whole):
    """The part of a unit's figure that is given out by programme; None for none."""
    parts = [d for d in _parts(whole) if is_of_programmes(d) != is_of_programmes(whole)]
    return parts[0] if parts else None


def _parts(whole):
    return [d for d in COUNTED.values() if d.part_of is not None and d.part_of.key == whole.key]


def companions(definition):
    """A figure and those that a third one tells from it."""
    first = definition.goes_with or definition
    return [first, *(d for d in COUNTED.values() if d.goes_with is first)]


def closure(definitions):
    """The figures whose numbers decide about those of ``definitions``, these included."""
    found, asked = {}, list(definitions)
    while asked:
        definition = asked.pop()
        if definition.key not in found:
            found[definition.key] = definition
            asked += _deciding(definition)
    return list(found.values())


def _deciding(definition):
    whole, apart = definition.part_of, apart_from(definition)
    beside = parts_beside(definition) if whole else []
    told = [whole, apart, definition.echoes, definition.repeats_year_of]
    return [d for d in told if d is not None] + beside + companions(definition)
