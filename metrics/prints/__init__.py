"""Figures on paper: A4, set by Typst from data, in the reader's language."""

from metrics.prints.boards import board
from metrics.prints.results import result_sheet

__all__ = ["board", "result_sheet"]
