"""Tests of disclosure_rules.engine."""
