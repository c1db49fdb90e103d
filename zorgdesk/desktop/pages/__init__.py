"""One page per file; pages compose widgets and hold no rules, no SQL and no Dutch."""
