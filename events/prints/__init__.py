"""What events put on paper."""

from events.prints.attendance import MOST_NAMES, attendance_list

__all__ = ["MOST_NAMES", "attendance_list"]
