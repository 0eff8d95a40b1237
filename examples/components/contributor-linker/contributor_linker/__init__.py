"""Proposes which contributors of the same name are one person."""
