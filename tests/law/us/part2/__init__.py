"""Tests of 42 CFR part 2, by section."""
