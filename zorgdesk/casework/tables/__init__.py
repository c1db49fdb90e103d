"""Tables from outside: CSV and Excel read as plain text and dates, within bounds. Knows no disk and no session."""
