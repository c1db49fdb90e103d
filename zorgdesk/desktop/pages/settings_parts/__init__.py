"""The parts of the settings page, one per file; each is made when it is first chosen."""
