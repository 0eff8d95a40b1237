"""Reads events from the backbone and writes them to the lakehouse."""
