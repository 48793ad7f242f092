"""Tests of United States law."""
