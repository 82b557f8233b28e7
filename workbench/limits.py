"""How much of a file is read; ``workbench.files`` says it in sentences."""

MOST_ROWS, MOST_COLUMNS = 50_000, 200
MOST_BYTES = 50 * 1024 * 1024  # unpacked
LONGEST_CELL = 32_767  # as in Excel
TITLE_ROWS = 20  # rows above the header that do not count
MOST_SHEETS = 20
MEMORY, SECONDS = 1024 * 1024 * 1024, 60  # of the reading process; the seconds are computing time
