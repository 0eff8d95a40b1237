"""Verifies the checksums of archived orders."""
