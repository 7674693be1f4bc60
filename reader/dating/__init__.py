"""Dates as people write them into a field or a search box."""
