"""Retrains embeddings and publishes them if they beat yesterday's."""
