"""What events put on paper and into calendars."""

from events.prints.attendance import MOST_NAMES, attendance_list
from events.prints.calendars import calendar_file
from events.prints.links import MOST_LINKS, links_to_cut_out

__all__ = ["MOST_LINKS", "MOST_NAMES", "attendance_list", "calendar_file", "links_to_cut_out"]
