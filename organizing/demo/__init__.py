"""The demo: two finished programmes and a running one, as rows that the worker counts.

Every figure of the sources comes out of these rows; none is typed in. ``loading`` puts the
parts together, each of which is one idea. All names are made up.
"""
