"""Scores payments before they are authorised."""
