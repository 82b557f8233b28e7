"""What events put on paper."""

from events.prints.attendance import MOST_NAMES, attendance_list
from events.prints.links import MOST_LINKS, links_to_cut_out

__all__ = ["MOST_LINKS", "MOST_NAMES", "attendance_list", "links_to_cut_out"]
