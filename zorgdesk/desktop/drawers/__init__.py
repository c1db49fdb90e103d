"""Drawers: panels of 500 px over any page, so that the page stays in sight (look.md screens 19 and 20)."""
