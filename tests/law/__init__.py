"""Tests of the law that the library ships."""
