"""Tests of the federal law that has no folder of its own."""
