"""What a workplace looks like, worked out for SVG: its floors, and who leads whom."""

from workplaces.charts.floors import UNKNOWN, floor_map, ratio_of
from workplaces.charts.relations import BOX_HEIGHT, BOX_WIDTH, MOST_DRAWN, relations

__all__ = ["BOX_HEIGHT", "BOX_WIDTH", "MOST_DRAWN", "UNKNOWN", "floor_map", "ratio_of", "relations"]
