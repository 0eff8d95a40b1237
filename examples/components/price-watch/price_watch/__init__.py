"""Compares our bestseller prices with a list typed in on Mondays."""
