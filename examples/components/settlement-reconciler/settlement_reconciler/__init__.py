"""Matches settlement files to the ledger, to the penny."""
