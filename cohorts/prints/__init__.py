"""What cohorts set on paper."""

from cohorts.prints.certificates import certificate

__all__ = ["certificate"]
