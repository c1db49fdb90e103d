"""The Dutch of the papers, one module per paper; a paper holds no Dutch of its own."""
