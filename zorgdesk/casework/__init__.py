"""What we do: one function per deed of the coordinator, and the reading functions that fill sheets.

Deeds take a session and return a `Change`; readers take a session and return frozen sheets. Neither opens or commits.
"""
