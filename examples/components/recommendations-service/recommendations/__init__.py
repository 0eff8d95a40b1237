"""Ranked suggestions from precomputed embeddings."""
