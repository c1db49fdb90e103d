"""Faults done on purpose: processes killed, bits flipped, work cut off. `python -m tests.faults --trials 200`."""
