"""Tests of the HIPAA Privacy Rule, each group of sections against its text."""
