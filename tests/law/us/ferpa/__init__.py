"""Tests of FERPA, by section."""
