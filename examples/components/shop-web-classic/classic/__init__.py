"""The school and library order forms of the old shop."""
