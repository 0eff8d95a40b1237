"""Exchanges flat EDI files with wholesalers."""
