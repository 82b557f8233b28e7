"""A union of NITO's size, made up by the database itself in a few large statements.

``manage.py demo load --scale nito`` writes 96,000 members, 1,700 workplace groups and a million
contacts; ``--scale 10x`` ten times all of it. The same day gives the same rows.
"""
