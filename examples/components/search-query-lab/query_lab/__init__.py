"""Replays queries against two rankings."""
