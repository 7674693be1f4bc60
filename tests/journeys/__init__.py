"""Whole sittings in a real window under Xvfb."""
