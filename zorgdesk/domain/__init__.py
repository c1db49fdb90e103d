"""What is true: records, rules, form sections, kinds and errors. Knows no session, no clock, no screen."""
