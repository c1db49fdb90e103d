"""Attachments on screen: letting files in, the list of them, showing one from memory, and saving a copy outside."""
