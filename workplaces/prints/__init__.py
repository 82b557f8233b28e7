"""A workplace on paper: the wall chart of its floor map, and the list for walking through it."""

from workplaces.prints.charts import wall_chart
from workplaces.prints.lists import walk_list

__all__ = ["walk_list", "wall_chart"]
