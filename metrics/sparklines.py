"""The last months of a figure as a picture of a few bars, with the same in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

HEIGHT, STEP, WIDTH = 24, 8, 6  # of the drawing, in its own units


@dataclass(frozen=True)
class Bar:
    """A month of a sparkline; whole numbers, so that no language writes them with a comma."""

    x: int
    y: int
    height: int
    width: int = WIDTH


@dataclass(frozen=True)
class Sparkline:
    """Bars, oldest first, from zero to the highest; ``label`` says the values."""

    bars: list
    label: str
    width: int
    height: int = HEIGHT

    @property
    def path(self):
        """All bars as one shape, for SVG."""
        return "".join(f"M{b.x} {b.y}h{b.width}v{b.height}h-{b.width}z" for b in self.bars)


def sparkline(figures):
    """A Sparkline of the figures of consecutive months; a hidden or unknown one leaves a gap."""
    values = [max(figure.value or 0, 0) for figure in figures]
    highest = max(values, default=0)
    bars = [
        Bar(index * STEP, HEIGHT - height, height)
        for index, value in enumerate(values)
        if value and (height := max(1, int(HEIGHT * value / highest)))
    ]
    return Sparkline(bars, _label(figures), STEP * len(values))


def _label(figures):
    if not figures:
        return ""
    return _("%(first)s to %(last)s: %(values)s") % {
        "first": figures[0].period_label,
        "last": figures[-1].period_label,
        "values": ", ".join(figure.display for figure in figures),
    }
