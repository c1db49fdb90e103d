"""Tekstblokken while writing: a keyword with Ctrl+Space becomes its text, or a small list to choose from."""
