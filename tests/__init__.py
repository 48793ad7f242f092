"""The tests of disclosure_rules."""
