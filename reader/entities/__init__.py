"""Whom and what an article names."""
