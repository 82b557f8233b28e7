"""What every document of figures keeps to."""

from pathlib import Path

FILES = Path(__file__).parent
MOST_FIGURES, MOST_CHARTS, MOST_MILESTONES = 60, 12, 60  # a page answers within a second
