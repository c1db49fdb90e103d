"""The first start: five steps that make a file, a herstelblad, a copy and a place to work (look.md screens 02 and 37)."""
