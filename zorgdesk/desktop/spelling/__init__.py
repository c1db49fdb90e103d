"""Spelling marks: which words are unknown, what was meant, and the red wave under them in every long text."""
