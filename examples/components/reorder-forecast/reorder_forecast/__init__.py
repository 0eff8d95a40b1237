"""Forecasts demand eight weeks ahead and suggests what to reorder."""
