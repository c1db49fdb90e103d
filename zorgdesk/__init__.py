"""ZorgDesk: the file of the care coordinator in child care, one encrypted file and one window."""
