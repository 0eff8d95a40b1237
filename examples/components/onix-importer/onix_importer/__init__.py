"""Reads ONIX 3.0, repairs the usual mistakes and submits the result."""
