"""Chooses shelves to count and settles the differences."""
