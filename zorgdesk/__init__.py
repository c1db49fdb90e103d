"""ZorgDesk: the file of the care coordinator in child care, one encrypted file and one window."""

VERSION = "0.1.0"
"""The version in pyproject.toml; tests/documents/test_making.py keeps the two equal."""
