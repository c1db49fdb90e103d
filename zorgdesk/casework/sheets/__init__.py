"""Frozen read models for screens and papers, split by topic. No logic beyond what a field is."""
