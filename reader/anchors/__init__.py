"""Describe a passage so that it can be found again, and find it."""
