"""Tests of disclosure_rules.rules."""
