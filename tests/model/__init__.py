"""Tests of disclosure_rules.model."""
