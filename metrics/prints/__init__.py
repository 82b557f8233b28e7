"""Figures on paper: A4, set by Typst from data, in the reader's language."""

from metrics.prints.boards import board, home
from metrics.prints.results import result_sheet

__all__ = ["board", "home", "result_sheet"]
