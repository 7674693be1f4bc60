"""Figures: run with python -m tests.benchmarks."""
