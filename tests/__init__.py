"""Tests; the folders mirror reader and ui."""
