"""The widgets of the look (look.md section 5), one per file; pages compose them and paint nothing themselves."""
