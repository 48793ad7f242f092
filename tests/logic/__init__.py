"""Tests of disclosure_rules.logic."""
