"""The tabs of the case page; each is a page of its own inside it."""
