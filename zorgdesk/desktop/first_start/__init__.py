"""The first start: five steps that make a file, a herstelblad, a copy and a desk (look.md screens 02 and 37)."""
