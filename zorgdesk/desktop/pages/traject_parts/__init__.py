"""The parts of the tab Traject: the sessies and who comes to the group (look.md screen 30)."""
