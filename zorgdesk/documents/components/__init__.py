"""The components of papers.md section 4, split by kind; papers compose them and draw nothing themselves."""
