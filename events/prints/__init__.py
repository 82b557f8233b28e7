"""What events put on paper and into calendars."""

from events.prints.attendance import MOST_NAMES, attendance_list
from events.prints.calendars import calendar_file

__all__ = ["MOST_NAMES", "attendance_list", "calendar_file"]
