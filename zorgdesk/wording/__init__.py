"""What we say: all Dutch sentences, labels, dates and sizes."""
