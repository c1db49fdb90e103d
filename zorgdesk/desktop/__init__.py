"""What you see: the only room that knows Qt (with app and commands above it)."""
